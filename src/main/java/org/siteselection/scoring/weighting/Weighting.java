package org.siteselection.scoring.weighting;

import java.util.List;
import org.siteselection.scoring.value.Goal;

/**
 * A method for the weights of siblings. Judgement-based weightings have the number of siblings from their judgements;
 * data-driven ones read the columns of the field.
 */
public interface Weighting {

    /** The input of a weighting. */
    enum Basis {
        /** Its own judgements; columns are not read. */
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
     * @param values in the order of the field's ids, NaN if missing
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
     * @throws org.siteselection.scoring.UndefinedException {@code weights-undetermined} if the data do not distinguish the
     *     siblings
     */
    Weights weights(List<Column> columns);
}
