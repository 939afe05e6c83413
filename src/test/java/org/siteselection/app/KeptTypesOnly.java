package org.siteselection.app;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import org.siteselection.suites.OwnDirectory;

/**
 * Makes every test of the application fail in which Jackson writes or reads a type that is missing in a native
 * executable. It detects types that {@link JacksonTypes} cannot find in the code, because a variable has the type
 * {@code Object}.
 */
@Singleton
public class KeptTypesOnly implements ObjectMapperCustomizer {
    /** Of the application; types of the tests are in another directory. */
    private static final Path CLASSES = OwnDirectory.classes();

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("kept-types-only")
                .setSerializerModifier(new Writing())
                .setDeserializerModifier(new Reading()));
    }

    private static void require(Class<?> type) {
        if (Files.exists(CLASSES.resolve(type.getName().replace('.', '/') + ".class")) && !Registrations.keeps(type)) {
            throw new IllegalStateException(type.getName() + " lacks @RegisterForReflection");
        }
    }

    private static final class Writing extends BeanSerializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription description, JsonSerializer<?> serializer) {
            require(description.getBeanClass());
            return serializer;
        }

        @Override
        public JsonSerializer<?> modifyEnumSerializer(
                SerializationConfig config, JavaType type, BeanDescription description, JsonSerializer<?> serializer) {
            require(description.getBeanClass());
            return serializer;
        }
    }

    private static final class Reading extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
            require(description.getBeanClass());
            return deserializer;
        }
    }
}
