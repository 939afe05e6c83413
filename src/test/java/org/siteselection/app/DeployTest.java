package org.siteselection.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The manifests of {@code deploy}: complete rule files, restricted containers, and probes that the service answers. */
class DeployTest {
    private static final Path KUBERNETES = Path.of("deploy/kubernetes");
    private static final Path RULES = Path.of("scoring-rules");

    @ParameterizedTest
    @ValueSource(strings = {"single", "replicas"})
    void aPodMountsEveryRuleFileAtItsPath(String flavour) throws IOException {
        Map<String, String> generated = new TreeMap<>();
        for (Object file : list(at(documents("rules/kustomization.yaml").get(0), "configMapGenerator", 0, "files"))) {
            String[] parts = file.toString().split("=", 2);
            Path path =
                    KUBERNETES.resolve("rules").resolve(parts[parts.length - 1]).normalize();
            generated.put(
                    parts.length == 2 ? parts[0] : path.getFileName().toString(),
                    RULES.relativize(path).toString());
        }
        Map<String, String> mounted = new TreeMap<>();
        for (Object item : list(at(volume(pod(flavour), "rules"), "configMap", "items"))) {
            mounted.put((String) at(item, "key"), (String) at(item, "path"));
        }

        assertThat(mounted).isEqualTo(generated);
        assertThat(generated.values()).containsExactlyInAnyOrderElementsOf(ruleFiles());
    }

    private static List<String> ruleFiles() throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(file -> RULES.relativize(file).toString())
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"single", "replicas"})
    void aContainerIsRestrictedAndProbed(String flavour) throws IOException {
        Object pod = pod(flavour);
        Object container = at(pod, "containers", 0);

        assertThat(at(pod, "securityContext", "runAsNonRoot")).isEqualTo(true);
        assertThat(at(container, "securityContext", "readOnlyRootFilesystem")).isEqualTo(true);
        assertThat(at(container, "securityContext", "allowPrivilegeEscalation")).isEqualTo(false);
        assertThat(at(container, "resources", "limits")).isEqualTo(Map.of("memory", "512Mi"));
        assertThat(at(container, "startupProbe", "httpGet", "path")).isEqualTo("/q/health/started");
        assertThat(at(container, "readinessProbe", "httpGet", "path")).isEqualTo("/q/health/ready");
        assertThat(at(container, "livenessProbe", "httpGet", "path")).isEqualTo("/q/health/live");
        assertThat(list(at(container, "volumeMounts")).stream().map(mount -> at(mount, "mountPath")))
                .contains("/service/scoring-rules", "/tmp");
        for (Object mount : list(at(container, "volumeMounts"))) {
            assertThat(volume(pod, (String) at(mount, "name"))).as("volume").isNotNull();
        }
    }

    @Test
    void theServiceSelectsThePodsAndTheAutoscalerTheDeployment() throws IOException {
        List<Object> manifests = documents("replicas/service.yaml");
        Object labels = at(kind(manifests, "Deployment"), "spec", "template", "metadata", "labels");

        assertThat(at(kind(manifests, "Service"), "spec", "selector")).isEqualTo(labels);
        assertThat(at(kind(manifests, "PodDisruptionBudget"), "spec", "selector", "matchLabels"))
                .isEqualTo(labels);
        assertThat(at(kind(manifests, "HorizontalPodAutoscaler"), "spec", "scaleTargetRef", "name"))
                .isEqualTo(at(kind(manifests, "Deployment"), "metadata", "name"));
        assertThat((Integer) at(kind(manifests, "HorizontalPodAutoscaler"), "spec", "minReplicas"))
                .isGreaterThan(1);
    }

    @Test
    void theEmbeddedDatabaseHasOneProcessAndAVolume() throws IOException {
        List<Object> manifests = documents("single/service.yaml");
        Object deployment = kind(manifests, "Deployment");

        assertThat(at(deployment, "spec", "replicas")).isEqualTo(1);
        assertThat(at(deployment, "spec", "strategy", "type")).isEqualTo("Recreate");
        assertThat(at(volume(pod("single"), "data"), "persistentVolumeClaim", "claimName"))
                .isEqualTo(at(kind(manifests, "PersistentVolumeClaim"), "metadata", "name"));
    }

    @Test
    void composeStartsTheImageOfPostgresqlAfterItsDatabase() throws IOException {
        Object compose = yaml(Path.of("deploy/compose.yaml")).get(0);
        Object service = at(compose, "services", "service");

        assertThat(Path.of("deploy", (String) at(service, "build", "context"))
                        .resolve((String) at(service, "build", "dockerfile"))
                        .normalize())
                .isRegularFile();
        assertThat(at(service, "read_only")).isEqualTo(true);
        assertThat(at(service, "depends_on", "database", "condition")).isEqualTo("service_healthy");
        assertThat((String) at(service, "environment", "QUARKUS_DATASOURCE_JDBC_URL"))
                .isEqualTo("jdbc:postgresql://database:5432/"
                        + at(compose, "services", "database", "environment", "POSTGRES_DB"));
    }

    private static Object pod(String flavour) throws IOException {
        return at(kind(documents(flavour + "/service.yaml"), "Deployment"), "spec", "template", "spec");
    }

    private static Object volume(Object pod, String name) {
        return list(at(pod, "volumes")).stream()
                .filter(volume -> name.equals(at(volume, "name")))
                .findFirst()
                .orElseThrow();
    }

    private static Object kind(List<Object> manifests, String kind) {
        return manifests.stream()
                .filter(manifest -> kind.equals(at(manifest, "kind")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> documents(String file) throws IOException {
        return yaml(KUBERNETES.resolve(file));
    }

    private static List<Object> yaml(Path file) throws IOException {
        List<Object> documents = new java.util.ArrayList<>();
        new Load(LoadSettings.builder().build())
                .loadAllFromString(Files.readString(file))
                .forEach(documents::add);
        return documents;
    }

    /** The value below keys of maps and indices of lists; null if there is none. */
    private static Object at(Object value, Object... steps) {
        for (Object step : steps) {
            if (value == null) {
                return null;
            }
            value = step instanceof Integer index ? list(value).get(index) : ((Map<?, ?>) value).get(step);
        }
        return value;
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }
}
