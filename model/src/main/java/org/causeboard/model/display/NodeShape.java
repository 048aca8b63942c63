package org.causeboard.model.display;

import java.util.Set;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.document.Box;

/// The family of shapes that variables are drawn in. Colours, badges and charts are the same in all.
public enum NodeShape {
    /// Cards with round corners; latent variables are wide ovals, adjusted ones have sharp corners.
    CARDS,
    /// Ovals for all, as in DAGitty; adjusted ones have sharp corners.
    OVALS,
    /// As in path diagrams of structural equation models: sharp rectangles are measured, ovals are latent.
    PATH_DIAGRAM;

    private static final double WIDEST_CURVE = 60;

    /// A variable's border in this family.
    Outline outline(Outline card, Set<Role> roles) {
        boolean latent = roles.contains(Role.LATENT);
        return switch (this) {
            case CARDS -> card;
            case OVALS -> roles.contains(Role.ADJUSTED) ? card : oval(card.box());
            case PATH_DIAGRAM -> latent ? oval(card.box()) : new Outline(card.box(), 0);
        };
    }

    private static Outline oval(Box box) {
        return new Outline(box, Math.min(Math.min(box.width(), box.height()) / 2, WIDEST_CURVE / 2));
    }
}
