package org.siteselection.scoring.weighting;

import java.util.List;
import org.siteselection.scoring.value.Goal;

/**
 * A way to weigh siblings against each other. Judgement-based ways know the siblings' number from their judgements;
 * data-driven ways look at the columns of the field.
 */
public interface Weighting {

    /** What a weighting looks at. */
    enum Basis {
        /** Judgements that it carries; columns are not read. */
        JUDGEMENTS,
        /** Scores of the siblings over the field. */
        SCORES,
        /** Raw values of sibling criteria over the field, with their goals. */
        RAW_VALUES
    }

    /**
     * One sibling over the field.
     *
     * @param id of the sibling
     * @param values in the order of the field's ids, NaN where blank
     * @param goal direction of the values
     */
    record Column(String id, double[] values, Goal goal) {}

    /** Name in rule files. */
    String method();

    default Basis basis() {
        return Basis.JUDGEMENTS;
    }

    /**
     * Weights of the siblings, in the order of the columns.
     *
     * @param columns one per sibling, in the order of their ids
     * @throws org.siteselection.scoring.UndefinedException {@code weights-undetermined} when the data do not tell the siblings apart
     */
    Weights weights(List<Column> columns);
}
