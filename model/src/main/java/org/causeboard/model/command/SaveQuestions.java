package org.causeboard.model.command;

import java.util.List;
import org.causeboard.model.document.CausalDocument;

/// Keeps exactly these questions with the document.
public record SaveQuestions(List<String> questions) implements Command {
    public SaveQuestions {
        questions = List.copyOf(questions);
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        return document.edit().questions(questions).done();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.save-questions", Integer.toString(questions.size()));
    }
}
