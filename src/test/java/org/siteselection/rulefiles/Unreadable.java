package org.siteselection.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Objects in place of a rule file that no user can read, not even root, who can ignore permission bits. */
enum Unreadable {
    DIRECTORY("not-a-file") {
        @Override
        void put(Path at) throws IOException {
            Files.createDirectory(at);
        }
    },
    DANGLING_LINK("unreadable-file") {
        @Override
        void put(Path at) throws IOException {
            Files.createSymbolicLink(at, Path.of("nowhere.yaml"));
        }
    },
    LINK_TO_ITSELF("unreadable-file") {
        @Override
        void put(Path at) throws IOException {
            Files.createSymbolicLink(at, at.getFileName());
        }
    },
    PIPE("not-a-file") {
        @Override
        void put(Path at) throws IOException, InterruptedException {
            Process mkfifo = new ProcessBuilder("mkfifo", at.toString()).start();
            assertThat(mkfifo.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(mkfifo.exitValue()).isZero();
        }
    },
    DEVICE("not-a-file") {
        @Override
        void put(Path at) throws IOException {
            Files.createSymbolicLink(at, Path.of("/dev/zero"));
        }
    },
    LATIN_1("wrong-encoding") {
        @Override
        void put(Path at) throws IOException {
            Files.write(at, "title: Größe\n".getBytes(StandardCharsets.ISO_8859_1));
        }
    },
    HUGE("too-large") {
        @Override
        void put(Path at) throws IOException {
            Files.write(at, new byte[RuleFileReader.LARGEST + 1]);
        }
    };

    private final String code;

    Unreadable(String code) {
        this.code = code;
    }

    /** Code of the issue. */
    String code() {
        return code;
    }

    abstract void put(Path at) throws IOException, InterruptedException;
}
