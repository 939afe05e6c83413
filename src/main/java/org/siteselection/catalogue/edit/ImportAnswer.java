package org.siteselection.catalogue.edit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.view.CatalogueReference;

/**
 * The changes by the rows of a request, or of its dry run.
 *
 * @param catalogue after the changes; for a dry run, the current one
 * @param unchanged number of rows that are recorded with the same content
 * @param conflicts number of rows that change recorded content, which requires If-Match
 */
@Schema(description = "Changes by the rows of a request, or of its dry run")
@RegisterForReflection
public record ImportAnswer(
        CatalogueReference catalogue,

        @Schema(description = "True when nothing was written")
        boolean dryRun,

        @Schema(examples = "48") int added,
        @Schema(examples = "2") int changed,

        @Schema(examples = "0", description = "Number of rows that are recorded with the same content")
        int unchanged,

        @Schema(examples = "0", description = "Number of rows that change recorded content, which requires If-Match")
        int conflicts,

        @Schema(description = "Every row that changes something, in the order of the request")
        List<RowChange> changes,

        @Schema(description = "Figures that are imported, but may be wrong, in the order of the request")
        List<ImportWarning> warnings) {

    /**
     * @param row place in the request; empty for a request about one row
     * @param key the place and metric of a fact
     */
    public record ImportWarning(
            @Schema(examples = "line 7") String row,

            @Schema(examples = "TX electricity_price_industrial_ttm")
            String key,

            @Schema(
                    examples = Plausibility.CODE,
                    description =
                            "implausible: more than ten times the largest, or under a tenth of the smallest figure of other places")
            String code,

            @Schema(
                    examples =
                            "636.5 cents/kWh is more than ten times the largest of other places, 31.2 of HI. Check the unit.")
            String message) {}

    /**
     * @param row place in the request; empty for a request about one row
     * @param key the place of a site, the place and metric of a fact, the place, kind and title of a law
     * @param before null for a row that is new
     */
    public record RowChange(
            @Schema(examples = "line 7") String row,

            @Schema(examples = "TX electricity_price_industrial_ttm")
            String key,

            @Schema(
                    examples = "changed",
                    enumeration = {"added", "changed"})
            String change,

            @JsonInclude(JsonInclude.Include.ALWAYS)
            @Schema(description = "The row before; null for a row that is new", type = SchemaType.OBJECT)
            @Nullable
            Object before,

            @Schema(description = "The row after", type = SchemaType.OBJECT)
            Object after) {}

    static <R> ImportAnswer of(CatalogueSnapshot catalogue, boolean dryRun, ImportPlan<R> plan, boolean allowed) {
        List<RowChange> changes = plan.changed()
                .map(change -> new RowChange(
                        change.row(),
                        plan.kind().key().apply(change.content()),
                        change.kind(),
                        change.before(),
                        change.content()))
                .toList();
        int changed = plan.conflicts().size();
        return new ImportAnswer(
                CatalogueReference.to(catalogue),
                dryRun,
                changes.size() - changed,
                changed,
                plan.all().size() - changes.size(),
                allowed ? 0 : changed,
                changes,
                plan.warnings());
    }
}
