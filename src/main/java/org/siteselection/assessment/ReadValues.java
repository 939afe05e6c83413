package org.siteselection.assessment;

import java.util.List;
import org.siteselection.assessment.Assessment.Reported;
import org.siteselection.text.SharedNames;

/** What the criteria of a rule set read for one candidate, in the order of the rules. Immutable. */
public final class ReadValues {
    /** For a candidate of which no criterion was read. */
    static final ReadValues NONE = new ReadValues(new SharedNames(List.of()), new Reported[0]);

    private final SharedNames paths;
    private final Reported[] values;

    /**
     * @param paths of the criteria
     * @param values one for each path; not copied, must not be changed
     */
    ReadValues(SharedNames paths, Reported[] values) {
        this.paths = paths;
        this.values = values;
    }

    int size() {
        return values.length;
    }

    /** What a criterion read, by its number in the rules. */
    Reported get(int criterion) {
        return values[criterion];
    }

    /**
     * What the criterion at a path read.
     *
     * @throws IndexOutOfBoundsException if the rules have no such criterion
     */
    public Reported get(String path) {
        return values[paths.indexOf(path)];
    }
}
