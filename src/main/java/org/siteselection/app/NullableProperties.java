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
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Lets every property whose record component is {@code @Nullable} accept null in the OpenAPI document. The scanner does
 * not read that annotation, and a client generated from schemas without null rejects real answers.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class NullableProperties implements OASFilter {
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName JSON_PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final String HOUSE = "org.siteselection.";

    private final IndexView index;

    public NullableProperties(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord() && type.name().toString().startsWith(HOUSE)) {
                Schema schema = schemas.get(schemaName(type));
                if (schema != null && describes(schema, type)) {
                    type.recordComponents().stream()
                            .filter(component -> component.type().hasAnnotation(NULLABLE))
                            .forEach(component -> acceptNull(schema.getProperties(), jsonName(component)));
                }
            }
        }
    }

    /** Records inside may share the name of a schema; one that the schema was made from has all its properties. */
    private static boolean describes(Schema schema, ClassInfo type) {
        Map<String, Schema> properties = schema.getProperties();
        return properties != null
                && type.recordComponents().stream()
                        .map(NullableProperties::jsonName)
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

    private static void acceptNull(Map<String, Schema> properties, String name) {
        Schema property = Objects.requireNonNull(properties.get(name), name);
        if (property.getRef() != null) {
            Schema referred = createSchema().ref(property.getRef());
            property.setRef(null);
            property.setAnyOf(List.of(referred, createSchema().addType(SchemaType.NULL)));
            return;
        }
        List<SchemaType> types = property.getType();
        if (types != null && !types.isEmpty() && !types.contains(SchemaType.NULL)) {
            property.addType(SchemaType.NULL);
        }
        List<Object> choices = property.getEnumeration();
        if (choices != null && !choices.isEmpty() && !choices.contains(null)) {
            List<Object> orNull = new ArrayList<>(choices);
            orNull.add(null);
            property.setEnumeration(orNull);
        }
    }
}
