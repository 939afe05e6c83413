package org.siteselection.rulefiles.document;

import java.util.Optional;
import org.siteselection.expression.Expression;
import org.siteselection.fields.Position;

/** Finds comments of expressions that extend beyond their line, because YAML joined the lines. */
public final class FoldedComments {
    private static final String MARK = "//";

    private FoldedComments() {}

    /** The place of the first comment that swallows text of a later line; comments may swallow comments. */
    public static Optional<Position> swallowing(Doc.Scalar scalar) {
        String text = scalar.text();
        for (Expression.Comment comment : Expression.comments(text)) {
            Position start = scalar.places().at(comment.offset());
            int line = start.line();
            for (int i = comment.offset(); i < comment.end(); i++) {
                // A line begins after a space, to which YAML folds the previous line break.
                if (text.charAt(i) == ' ' || i > comment.offset() && text.charAt(i - 1) != ' ') {
                    continue;
                }
                int written = scalar.places().at(i).line();
                if (written > line && !text.startsWith(MARK, i)) {
                    return Optional.of(start);
                }
                line = Math.max(line, written);
            }
        }
        return Optional.empty();
    }
}
