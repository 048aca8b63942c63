package org.causeboard.app.shell;

import javafx.beans.value.ObservableValue;
import org.causeboard.app.action.Actions;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.settings.SettingsModel;
import org.causeboard.app.task.TaskRunner;
import org.causeboard.app.theme.Theme;
import org.causeboard.app.workspace.Lifetime;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.document.CausalDocument;

/// What every view of one window is given.
///
/// @param workspace the open document and what is done with it
/// @param messages the words
/// @param theme the look
/// @param tasks where long work goes
/// @param actions what a person can do; rooms add theirs
/// @param settings what the person likes to have otherwise
/// @param notices what is told in the status line
/// @param lifetime how long the window is used
public record Studio(
        Workspace workspace,
        Messages messages,
        Theme theme,
        TaskRunner tasks,
        Actions actions,
        SettingsModel settings,
        Notices notices,
        Lifetime lifetime) {
    /// What the document is called, in the language of the window where nobody has named it.
    public ObservableValue<String> title() {
        return workspace
                .titleProperty()
                .map(title -> title.equals(CausalDocument.UNTITLED) ? messages.text("window.untitled") : title);
    }
}
