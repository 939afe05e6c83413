package org.siteselection.app;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.Problem;

/**
 * The types of the application that Jackson writes or reads, as the code shows them: what resources return or describe as their
 * answers, what goes into a {@code Response}, a mapper or the members of a problem, what is read, and from there on all that these
 * types hold: components, type arguments, subtypes, serializers, and what is passed for components of type {@code Object}.
 */
final class JacksonTypes {
    static final String OURS = "org.siteselection.";

    private static final Set<String> WRITERS = Set.of(
            "com.fasterxml.jackson.databind.ObjectMapper",
            "com.fasterxml.jackson.databind.json.JsonMapper",
            "com.fasterxml.jackson.databind.ObjectWriter",
            "com.fasterxml.jackson.databind.ObjectReader",
            "jakarta.ws.rs.core.Response",
            "jakarta.ws.rs.core.Response$ResponseBuilder",
            "org.jboss.resteasy.reactive.RestResponse",
            "org.jboss.resteasy.reactive.RestResponse$ResponseBuilder",
            "org.siteselection.runs.ExactJson");

    private static final Set<String> METHODS = Set.of(
            "writeValue",
            "writeValueAsString",
            "writeValueAsBytes",
            "valueToTree",
            "convertValue",
            "readValue",
            "treeToValue",
            "readerFor",
            "writerFor",
            "constructType",
            "entity",
            "ok",
            "write",
            "bytes");

    /** Value functions that no view shows: those of relative scales are shown by the name of their normalisation. */
    private static final Set<String> NEVER_WRITTEN = Set.of(
            OURS + "scoring.value.FittedScale",
            OURS + "assessment.PendingScale",
            OURS + "assessment.PendingScale$WithoutScores");

    private final List<Class<?>> all;
    private final List<BytecodeCall> calls;
    /** Each type with the way by which it was found. */
    private final TreeMap<String, String> found = new TreeMap<>();

    JacksonTypes(List<Class<?>> all, List<BytecodeCall> calls) {
        this.all = all;
        this.calls = calls;
    }

    /** Names of the types, each with a reason. */
    TreeMap<String, String> found() {
        add(Problem.class, "the body of every error");
        all.stream().filter(type -> type.isAnnotationPresent(Path.class)).forEach(this::answers);
        for (BytecodeCall call : calls) {
            boolean sink = WRITERS.contains(call.owner()) && METHODS.contains(call.method())
                    || call.isOf(ApiException.class.getName(), "with");
            if (sink) {
                String why = "passed to " + call.method() + " by " + call.caller();
                call.arguments().forEach(argument -> add(argument, why));
                if (call.arguments().contains(Class.class)) {
                    call.literals().forEach(literal -> add(literal, why));
                }
            }
        }
        all.stream()
                .filter(TypeReference.class::isAssignableFrom)
                .forEach(type -> add(type.getGenericSuperclass(), "read as " + type.getName()));
        return found;
    }

    private void answers(Class<?> resource) {
        for (Method method : resource.getDeclaredMethods()) {
            if (Stream.of(method.getAnnotations())
                    .noneMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class))) {
                continue;
            }
            String why = "answer of " + resource.getSimpleName() + "." + method.getName();
            add(method.getGenericReturnType(), why);
            for (APIResponse response : method.getAnnotationsByType(APIResponse.class)) {
                for (Content content : response.content()) {
                    add(content.schema().implementation(), why);
                }
            }
        }
    }

    private void add(Type type, String why) {
        if (type instanceof ParameterizedType generic) {
            add(generic.getRawType(), why);
            for (Type argument : generic.getActualTypeArguments()) {
                add(argument, why);
            }
        } else if (type instanceof WildcardType wildcard) {
            Stream.of(wildcard.getUpperBounds()).forEach(bound -> add(bound, why));
        } else if (type instanceof GenericArrayType array) {
            add(array.getGenericComponentType(), why);
        } else if (type instanceof Class<?> plain) {
            add(plain, why);
        }
    }

    private void add(Class<?> type, String why) {
        if (type.isArray()) {
            add(type.getComponentType(), why);
            return;
        }
        if (!type.getName().startsWith(OURS)
                || NEVER_WRITTEN.contains(type.getName())
                || found.putIfAbsent(type.getName(), why) != null) {
            return;
        }
        String inside = "in " + type.getName();
        converters(type, inside);
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            all.stream()
                    .filter(other -> other != type && type.isAssignableFrom(other))
                    .forEach(other -> add(other, "is a " + type.getName()));
        }
        RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        for (int i = 0; i < components.length; i++) {
            if (!components[i].getAccessor().isAnnotationPresent(JsonSerialize.class)) {
                add(components[i].getGenericType(), inside);
            }
            described(components[i].getAccessor(), inside);
            if (components[i].getType() == Object.class) {
                passed(type, i, components.length);
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            converters(method, inside);
            boolean property = method.getParameterCount() == 0
                    && Modifier.isPublic(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers())
                    && method.getName().matches("(get|is)[A-Z].*");
            if (property) {
                add(method.getGenericReturnType(), inside);
            }
        }
    }

    /** A component of type {@code Object} has the types that are passed to the constructor. */
    private void passed(Class<?> type, int component, int components) {
        for (BytecodeCall call : calls) {
            if (call.isOf(type.getName(), "<init>") && call.arguments().size() == components) {
                add(call.arguments().get(component), "passed to new " + type.getName());
            }
        }
    }

    private void described(AnnotatedElement element, String why) {
        Schema schema = element.getAnnotation(Schema.class);
        if (schema != null) {
            Stream.of(schema.oneOf(), schema.anyOf(), schema.allOf())
                    .flatMap(Stream::of)
                    .forEach(type -> add(type, why));
        }
    }

    private void converters(AnnotatedElement element, String why) {
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation instanceof JsonSerialize write) {
                Stream.of(write.using(), write.contentUsing(), write.keyUsing(), write.converter())
                        .forEach(type -> add(type, why));
            } else if (annotation instanceof JsonDeserialize read) {
                Stream.of(
                                read.using(),
                                read.contentUsing(),
                                read.keyUsing(),
                                read.converter(),
                                read.as(),
                                read.builder())
                        .forEach(type -> add(type, why));
            }
        }
    }
}
