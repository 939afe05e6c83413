package org.siteselection.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createOpenAPI;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.siteselection.ranking.RankingAnswer;

class PropertyPresenceTest {
    record Sample(
            String plain,
            @Nullable String text,
            @Nullable List<String> list,
            @Nullable String choice,
            @JsonProperty("default") @Nullable String fallback,
            @Nullable Sample nested) {}

    /** Has the name of a schema that another class defines with other properties. */
    record Stranger(@Nullable String text, String inside) {}

    @Test
    void onlyNullablePropertiesAcceptNull() throws IOException {
        Schema weighting = createSchema();
        Stream.of("path", "method", "weights", "consistencyRatio", "lambdaMax", "xi")
                .forEach(name -> weighting.addProperty(name, createSchema().addType(SchemaType.NUMBER)));
        OpenAPI document = createOpenAPI()
                .components(createComponents()
                        .addSchema(
                                "Sample",
                                createSchema()
                                        .addProperty("plain", createSchema().addType(SchemaType.STRING))
                                        .addProperty("text", createSchema().addType(SchemaType.STRING))
                                        .addProperty("list", createSchema().addType(SchemaType.ARRAY))
                                        .addProperty(
                                                "choice",
                                                createSchema()
                                                        .addType(SchemaType.STRING)
                                                        .enumeration(List.of("a", "b")))
                                        .addProperty("default", createSchema().addType(SchemaType.STRING))
                                        .addProperty("nested", createSchema().ref("Sample")))
                        // A schema whose name is not the record's.
                        .addSchema("WeightingResult", weighting)
                        .addSchema(
                                "Stranger",
                                createSchema()
                                        .addProperty("text", createSchema().addType(SchemaType.STRING))));
        new PropertyPresence(Index.of(Sample.class, RankingAnswer.WeightingView.class, Stranger.class))
                .filterOpenAPI(document);

        var schemas = document.getComponents().getSchemas();
        var sample = schemas.get("Sample").getProperties();
        assertThat(sample.get("plain").getType()).containsExactly(SchemaType.STRING);
        assertThat(sample.get("text").getType()).containsExactly(SchemaType.STRING, SchemaType.NULL);
        assertThat(sample.get("list").getType()).containsExactly(SchemaType.ARRAY, SchemaType.NULL);
        assertThat(sample.get("choice").getType()).containsExactly(SchemaType.STRING, SchemaType.NULL);
        assertThat(sample.get("choice").getEnumeration()).containsExactly("a", "b", null);
        assertThat(sample.get("default").getType()).containsExactly(SchemaType.STRING, SchemaType.NULL);
        assertThat(sample.get("nested").getRef()).isNull();
        assertThat(sample.get("nested").getAnyOf()).hasSize(2);
        assertThat(sample.get("nested").getAnyOf().get(0).getRef()).endsWith("/Sample");
        assertThat(sample.get("nested").getAnyOf().get(1).getType()).containsExactly(SchemaType.NULL);
        assertThat(weighting.getProperties().get("path").getType()).containsExactly(SchemaType.NUMBER);
        assertThat(weighting.getProperties().get("xi").getType()).containsExactly(SchemaType.NUMBER, SchemaType.NULL);
        assertThat(schemas.get("Stranger").getProperties().get("text").getType())
                .containsExactly(SchemaType.STRING);
    }
}
