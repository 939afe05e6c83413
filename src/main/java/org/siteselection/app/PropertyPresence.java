package org.siteselection.app;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/**
 * Marks in the OpenAPI document which properties of an answer are always present and which may be null, from the components
 * of its record. A property that Jackson omits if it is null or empty is not required; any other {@code @Nullable} property
 * accepts null. The scanner derives neither, and a client generated without these marks rejects real answers or treats each
 * property as optional.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PropertyPresence implements OASFilter {
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName JSON_PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final DotName JSON_INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final String HOUSE = "org.siteselection.";

    private final IndexView index;

    public PropertyPresence(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Set<String> requests = RequestSchemas.of(document);
        index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith(HOUSE))
                // If two records have the name of a schema, the one that declares the name comes last and takes
                // precedence.
                .sorted(Comparator.comparing(type -> type.hasDeclaredAnnotation(SCHEMA)))
                .forEach(type -> {
                    Schema schema = schemas.get(schemaName(type));
                    if (schema != null && describes(schema, type)) {
                        properties(schema, type, requests.contains(schemaName(type)));
                    }
                });
    }

    private static void properties(Schema schema, ClassInfo type, boolean request) {
        type.recordComponents().stream()
                .filter(component -> component.type().hasAnnotation(NULLABLE))
                .forEach(component -> acceptNull(property(schema, component)));
        type.recordComponents().stream()
                .filter(PropertyPresence::holdsNull)
                .forEach(component -> acceptNull(
                        Objects.requireNonNull(property(schema, component).getItems(), component.name())));
        if (!request) {
            schema.setRequired(type.recordComponents().stream()
                    .filter(PropertyPresence::isAlwaysThere)
                    .map(PropertyPresence::jsonName)
                    .collect(Collectors.toCollection(ArrayList::new)));
        }
    }

    /** A nested record may share the name of a schema; the record that the schema was made from has all its properties. */
    private static boolean describes(Schema schema, ClassInfo type) {
        Map<String, Schema> properties = schema.getProperties();
        return properties != null
                && type.recordComponents().stream()
                        .map(PropertyPresence::jsonName)
                        .allMatch(properties::containsKey);
    }

    private static String schemaName(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null
                ? type.name().withoutPackagePrefix().replaceAll(".*\\$", "")
                : schema.value("name").asString();
    }

    private static String jsonName(RecordComponentInfo component) {
        AnnotationInstance named =
                component.declaringClass().field(component.name()).annotation(JSON_PROPERTY);
        return named == null || named.value() == null
                ? component.name()
                : named.value().asString();
    }

    private static boolean isAlwaysThere(RecordComponentInfo component) {
        AnnotationInstance own =
                component.declaringClass().field(component.name()).annotation(JSON_INCLUDE);
        AnnotationInstance include = own == null ? component.declaringClass().declaredAnnotation(JSON_INCLUDE) : own;
        String when = include == null || include.value() == null
                ? "ALWAYS"
                : include.value().asEnum();
        return when.equals("ALWAYS")
                || when.equals("NON_NULL") && !component.type().hasAnnotation(NULLABLE);
    }

    private static Schema property(Schema schema, RecordComponentInfo component) {
        String name = jsonName(component);
        return Objects.requireNonNull(schema.getProperties().get(name), name);
    }

    /** Whether it is a list with elements that may be null. */
    private static boolean holdsNull(RecordComponentInfo component) {
        return component.type().kind() == Type.Kind.PARAMETERIZED_TYPE
                && component.type().asParameterizedType().arguments().stream()
                        .anyMatch(type -> type.hasAnnotation(NULLABLE));
    }

    private static void acceptNull(Schema property) {
        if (property.getRef() != null) {
            Schema referred = createSchema().ref(property.getRef());
            property.setRef(null);
            property.setType(null);
            property.setAnyOf(List.of(referred, createSchema().addType(SchemaType.NULL)));
            return;
        }
        Schema values = property.getAdditionalPropertiesSchema();
        if (values != null) {
            // The Python generator makes a map of which a type list says that it may be null one that may not.
            Schema map = createSchema().addType(SchemaType.OBJECT).additionalPropertiesSchema(values);
            property.setType(null);
            property.setAdditionalPropertiesSchema(null);
            property.setAnyOf(List.of(map, createSchema().addType(SchemaType.NULL)));
            return;
        }
        List<SchemaType> types = property.getType();
        if (types != null && !types.isEmpty() && !types.contains(SchemaType.NULL)) {
            property.addType(SchemaType.NULL);
        }
        List<Object> choices = property.getEnumeration();
        if (choices != null && !choices.isEmpty() && choices.stream().noneMatch(Objects::isNull)) {
            List<Object> orNull = new ArrayList<>(choices);
            orNull.add(null);
            property.setEnumeration(orNull);
        }
    }
}
