package org.siteselection.app;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.siteselection.rules.Method;

/**
 * Makes schemas that generated clients compile: no reference points into another schema's properties, and each of several
 * allowed forms has its own schema.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class ClientSchemas implements OASFilter {
    private static final String PREFIX = "#/components/schemas/";
    private static final String INTO = "/properties/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        document.getComponents()
                .addSchema("MethodWithOptions", options())
                .addSchema("InlinePlace", place())
                .addSchema("UncertainFigure", uncertain())
                .addSchema("Figure", figure())
                .addSchema("ParameterValue", parameter());
        for (String request : List.of("RankingRequest", "RobustnessRequest")) {
            request(Objects.requireNonNull(schemas.get(request), request));
        }
        for (Schema schema : List.copyOf(schemas.values())) {
            if (schema.getFormat() != null) {
                // The Python generator needs no pattern beside a format, and makes code of both that cannot be
                // imported.
                schema.setPattern(null);
            }
            if (schema.getProperties() != null) {
                Map.copyOf(schema.getProperties())
                        .forEach((name, property) -> schema.addProperty(name, resolved(property, schemas)));
            }
        }
    }

    /** The schema of a property that refers to the property of another schema. */
    private static Schema resolved(Schema property, Map<String, Schema> schemas) {
        String ref = property.getRef();
        if (ref != null) {
            // The Python generator follows a type beside a reference, and not the reference.
            property.setType(null);
        }
        if (ref == null || !ref.contains(INTO)) {
            return property;
        }
        String[] parts = ref.substring(PREFIX.length()).split(INTO);
        Schema owner = Objects.requireNonNull(schemas.get(parts[0]), ref);
        return Objects.requireNonNull(owner.getProperties().get(parts[1]), ref);
    }

    private static void request(Schema request) {
        Map<String, Schema> properties = request.getProperties();
        Schema method = Objects.requireNonNull(properties.get("method"));
        method.setOneOf(list(
                createSchema().title("MethodName").addType(SchemaType.STRING).enumeration(methods()),
                createSchema().ref("MethodWithOptions")));
        Schema candidates = Objects.requireNonNull(properties.get("candidates"));
        candidates.setItems(createSchema()
                .oneOf(list(
                        createSchema()
                                .title("PlaceId")
                                .addType(SchemaType.STRING)
                                .description("Id of a place of the catalogue."),
                        createSchema().ref("InlinePlace"))));
        Objects.requireNonNull(properties.get("parameters"))
                .setAdditionalPropertiesSchema(createSchema().ref("ParameterValue"));
        Objects.requireNonNull(properties.get("facts")).setAdditionalPropertiesSchema(figuresByCandidate());
        Objects.requireNonNull(properties.get("waivers"))
                .setAdditionalPropertiesSchema(createSchema()
                        .addType(SchemaType.OBJECT)
                        .description("Reason by id of a gate.")
                        .additionalPropertiesSchema(createSchema().addType(SchemaType.STRING)));
        Objects.requireNonNull(properties.get("rules"))
                .setAdditionalPropertiesSchema(createSchema().booleanSchema(true));
    }

    private static List<Object> methods() {
        return new ArrayList<>(Method.types());
    }

    private static Schema options() {
        return createSchema()
                .description("A method with its options.")
                .addType(SchemaType.OBJECT)
                .addRequired("type")
                .addProperty(
                        "type",
                        createSchema()
                                .addType(SchemaType.STRING)
                                .description("Name of the method.")
                                .enumeration(methods()))
                .addProperty("lambda", number("Share of the weighted sum in `waspas`, 0 to 1; default 0.5."))
                .addProperty("v", number("Weight of the group utility in `vikor`, 0 to 1; default 0.5."))
                .addProperty("tau", number("Threshold of `codas`, 0 or more; default 0.02."))
                .addProperty(
                        "normalization",
                        createSchema()
                                .addType(SchemaType.STRING)
                                .description("Normalisation of `topsis`.")
                                .enumeration(words("vector", "min_max", "max", "sum", "none")));
    }

    private static Schema number(String description) {
        return createSchema().addType(SchemaType.NUMBER).format("double").description(description);
    }

    private static Schema text(String description) {
        return createSchema().addType(SchemaType.STRING).description(description);
    }

    private static Schema place() {
        return createSchema()
                .description("A place of this request only.")
                .addType(SchemaType.OBJECT)
                .addRequired("id")
                .addProperty("id", text("Id of the place in this request."))
                .addProperty("name", text("Name in the answer; the id when absent."))
                .addProperty("state", text("State from which the place inherits facts and laws, such as TX."))
                .addProperty(
                        "facts",
                        createSchema()
                                .addType(SchemaType.OBJECT)
                                .description("Figures of the place by metric, in the unit of the metric.")
                                .additionalPropertiesSchema(createSchema().ref("Figure")));
    }

    private static Schema figures() {
        return createSchema()
                .addType(SchemaType.OBJECT)
                .description("Figures by metric, in the unit of the metric.")
                .additionalPropertiesSchema(createSchema().ref("Figure"));
    }

    /** Any values: of a map of maps of models, the Python generator makes code that cannot be sent. */
    private static Schema figuresByCandidate() {
        return createSchema()
                .addType(SchemaType.OBJECT)
                .description("Figures by metric, in the unit of the metric.")
                .additionalPropertiesSchema(
                        createSchema().description("A number, or an object as `UncertainFigure`; see `Figure`."));
    }

    private static Schema figure() {
        return createSchema()
                .description("A figure: certain, or with a distribution.")
                .oneOf(list(
                        createSchema()
                                .title("CertainFigure")
                                .addType(SchemaType.NUMBER)
                                .format("double"),
                        createSchema().ref("UncertainFigure")));
    }

    private static Schema uncertain() {
        return createSchema()
                .description("A figure with a triangular, normal or lognormal distribution.")
                .addType(SchemaType.OBJECT)
                .addRequired("value")
                .addProperty("value", number("The figure, or its mode."))
                .addProperty("low", number("Lowest value of a triangular distribution."))
                .addProperty("high", number("Highest value of a triangular distribution."))
                .addProperty("sd", number("Standard deviation of a normal or lognormal distribution."))
                .addProperty(
                        "distribution",
                        createSchema()
                                .addType(SchemaType.STRING)
                                .description("Distribution that `sd` belongs to; `normal` when absent.")
                                .enumeration(words("normal", "lognormal")));
    }

    private static Schema parameter() {
        return createSchema()
                .oneOf(list(
                        createSchema()
                                .title("NumberValue")
                                .addType(SchemaType.NUMBER)
                                .format("double"),
                        createSchema().title("TextValue").addType(SchemaType.STRING),
                        createSchema().title("FlagValue").addType(SchemaType.BOOLEAN)))
                .description("Value of the type declared in the rule set.");
    }

    /** The model of the document calls {@code contains(null)} on lists, which the immutable lists of the JDK reject. */
    private static List<Schema> list(Schema... items) {
        return new ArrayList<>(List.of(items));
    }

    private static List<Object> words(Object... items) {
        return new ArrayList<>(List.of(items));
    }
}
