package org.causeboard.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.causeboard.app.FreshStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

@Tag("ui")
class FollowersTest extends FreshStage {
    private final List<String> done = new ArrayList<>();
    private Followers followers;

    @Override
    public void start(Stage stage) {
        stage.show();
        // one change right after the other, however slow the machine is
        followers = new Followers(new Turns(), () -> 0);
    }

    private void awaitLast(String last) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> done.contains(last)).get());
    }

    @Test
    void aSingleChangeIsFollowed() throws TimeoutException {
        interact(() -> followers.add("list", () -> done.add("list")));
        awaitLast("list");
        assertThat(done).containsExactly("list");
    }

    @Test
    void ofChangesOneAfterTheOtherOnlyTheLastIsFollowed() throws TimeoutException {
        interact(() -> {
            for (int move = 0; move <= 20; move++) {
                String word = "move " + move;
                followers.add("list", () -> done.add(word));
            }
        });
        awaitLast("move 20");
        assertThat(done).containsExactly("move 20");
    }

    @Test
    void eachKindOfPartHasItsOwnLast() throws TimeoutException {
        interact(() -> {
            for (int move = 0; move <= 3; move++) {
                String word = "" + move;
                followers.add("list", () -> done.add("list " + word));
                followers.add("worlds", () -> done.add("worlds " + word));
            }
        });
        awaitLast("worlds 3");
        assertThat(done).containsExactly("list 3", "worlds 3");
    }
}
