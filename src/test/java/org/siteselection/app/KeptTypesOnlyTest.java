package org.siteselection.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.siteselection.http.request.Paging;

/** The check of all other tests of the application is active. */
@QuarkusTest
class KeptTypesOnlyTest {
    @Inject
    ObjectMapper mapper;

    @Test
    void aTypeMissingInANativeExecutableCannotBeWritten() {
        assertThat(mapper.getRegisteredModuleIds()).contains("kept-types-only");
        assertThatThrownBy(() -> mapper.writeValueAsString(new Paging(0, 20)))
                .hasStackTraceContaining("lacks @RegisterForReflection");
    }
}
