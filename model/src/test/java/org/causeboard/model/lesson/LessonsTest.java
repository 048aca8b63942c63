package org.causeboard.model.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.causeboard.engine.ask.Planner;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.command.AdjustFor;
import org.causeboard.model.command.ChangeRole;
import org.causeboard.model.command.Command;
import org.causeboard.model.command.RemoveItems;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Situation;
import org.causeboard.model.document.Situation.Stance;
import org.junit.jupiter.api.Test;

/// Each lesson is begun undone, is done by what its task says, and by nothing that only looks like it.
class LessonsTest {
    private static Lesson lesson(String id) {
        return Lessons.find(id).orElseThrow();
    }

    private static LessonVerdict judge(String id, Situation situation, Optional<String> asked, Command... edits) {
        Lesson lesson = lesson(id);
        CausalDocument document = lesson.start();
        for (Command edit : edits) {
            document = edit.apply(document);
        }
        return new LessonCheck(lesson, new Planner())
                .judge(new Attempt(document, situation, asked), Progress.unwatched());
    }

    private static LessonVerdict after(String id, Command... edits) {
        return judge(id, Situation.AS_OBSERVED, Optional.empty(), edits);
    }

    private static Situation situation(Stance stance, World world, Event... given) {
        return new Situation(stance, world, List.of(given), OptionalInt.empty());
    }

    private static World set(String variable, Value value) {
        return World.of(new Intervention.SetTo(variable, value));
    }

    @Test
    void everyPredictionHasExactlyOneRightOptionAndItIsTheExpectedOne() {
        Map<String, String> right = Map.of(
                "seeing-and-doing", "Less than 44 %",
                "simpson", "More",
                "collider", "Less often",
                "m-bias", "Less often",
                "front-door", "More frequent",
                "instrument", "More is lost",
                "mediation", "Less than half",
                "counterfactual", "About 2.2 kg");
        for (Lesson lesson : Lessons.all()) {
            double answer = new LessonCheck(lesson, new Planner())
                    .outcome(Progress.unwatched())
                    .orElseThrow();
            assertThat(lesson.prediction().options().stream().filter(option -> option.holds(answer)))
                    .as("%s: %s", lesson.id(), answer)
                    .extracting(Prediction.Option::words)
                    .containsExactly(right.get(lesson.id()));
        }
    }

    @Test
    void noLessonIsDoneWhenItBegins() {
        for (String id : Lessons.ids()) {
            assertThat(after(id)).as(id).isInstanceOf(LessonVerdict.NotYet.class);
        }
    }

    @Test
    void everybodyExercisesOnlyByDoing() {
        Value yes = Value.of("yes");
        assertThat(judge("seeing-and-doing", situation(Stance.DO, set("exercise", yes)), Optional.empty())
                        .isReached())
                .isTrue();
        assertThat(judge(
                        "seeing-and-doing",
                        situation(Stance.SEE, World.FACTUAL, Event.equal("exercise", yes)),
                        Optional.empty()))
                .isInstanceOf(LessonVerdict.NotYet.class);
        assertThat(judge("seeing-and-doing", situation(Stance.DO, set("exercise", Value.of("no"))), Optional.empty()))
                .isEqualTo(new LessonVerdict.NotYet("'exercise' is set to something else."));
        assertThat(judge(
                        "seeing-and-doing",
                        situation(Stance.DO, set("exercise", yes), Event.equal("age", Value.of("old"))),
                        Optional.empty()))
                .isEqualTo(new LessonVerdict.NotYet("More is known than the task says. Esc takes everything back."));
    }

    @Test
    void anySetThatGivesTheEffectIsRight() {
        assertThat(after("simpson", new AdjustFor(Set.of("stone_size"))).isReached())
                .isTrue();
        assertThat(after("m-bias", new AdjustFor(Set.of())).isReached()).isTrue();
        assertThat(after("m-bias", new AdjustFor(Set.of("mother_diabetes", "genetic_risk"))))
                .isEqualTo(new LessonVerdict.NotYet("'genetic_risk' cannot be measured in this story."));
        Edge gone = Edge.directed("stone_size", "treatment");
        assertThat(after("simpson", new RemoveItems(Set.of(), Set.of(gone), Set.of())))
                .isInstanceOf(LessonVerdict.NotYet.class);
    }

    @Test
    void theColliderTiesItsCauses() {
        assertThat(after("collider", new AdjustFor(Set.of("fame"))).isReached()).isTrue();
        assertThat(after("collider", new AdjustFor(Set.of("talent"))).isReached())
                .isFalse();
    }

    @Test
    void theFrontDoorIsMeasuredAndTheGenotypeIsNot() {
        assertThat(after("front-door", new ChangeRole(Set.of("tar"), Role.LATENT, ChangeRole.Change.TAKE))
                        .isReached())
                .isTrue();
        assertThat(after("front-door", new ChangeRole(Set.of("genotype"), Role.LATENT, ChangeRole.Change.TAKE)))
                .isEqualTo(new LessonVerdict.NotYet("'genotype' cannot be measured in this story."));
        Edge backDoor = Edge.directed("genotype", "cancer");
        assertThat(after("front-door", new RemoveItems(Set.of(), Set.of(backDoor), Set.of())))
                .isEqualTo(new LessonVerdict.NotYet("The arrow genotype -> cancer belongs to the story and stays."));
    }

    @Test
    void aLotteryTakesTheCommonCauseAway() {
        Edge common = Edge.bidirected("encouragement", "weight_change");
        assertThat(after("instrument", new RemoveItems(Set.of(), Set.of(common), Set.of()))
                        .isReached())
                .isTrue();
        assertThat(lesson("instrument").start().mechanisms()).hasSize(4);
    }

    @Test
    void anyQuestionWithTheSameAnswerIsRight() {
        for (String question : List.of(
                "NDE(training -> high_income)",
                "P(high_income_{training=yes, skill_{training=no}}=yes) - P(high_income_{training=no}=yes)")) {
            assertThat(judge("mediation", Situation.AS_OBSERVED, Optional.of(question))
                            .isReached())
                    .as(question)
                    .isTrue();
        }
        assertThat(judge("mediation", Situation.AS_OBSERVED, Optional.of("ATE(training -> high_income)"))
                        .isReached())
                .isFalse();
        assertThat(judge("mediation", Situation.AS_OBSERVED, Optional.of("nonsense"))
                        .isReached())
                .isFalse();
    }

    @Test
    void annIsImaginedWithHerFactsAndNumbersNeedNotBeExact() {
        World four = set("exercise", Value.of(4.05));
        Event two = Event.equal("exercise", Value.of(2));
        Event lost = Event.equal("weight_change", Value.of(-1.02));
        assertThat(judge("counterfactual", situation(Stance.IMAGINE, four, two, lost), Optional.empty())
                        .isReached())
                .isTrue();
        assertThat(judge("counterfactual", situation(Stance.IMAGINE, four, two), Optional.empty())
                        .isReached())
                .isFalse();
        assertThat(judge("counterfactual", situation(Stance.DO, four, two, lost), Optional.empty()))
                .isEqualTo(
                        new LessonVerdict.NotYet("Facts and what is done belong to two worlds here: go to Imagine."));
    }
}
