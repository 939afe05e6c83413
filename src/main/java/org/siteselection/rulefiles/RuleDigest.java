package org.siteselection.rulefiles;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import org.siteselection.text.Sha256;

/** SHA-256 over a rule document and all included files. */
final class RuleDigest {
    private RuleDigest() {}

    /**
     * @param name name of the document
     * @param text its text
     * @param included texts of the files it uses, by path
     * @return {@code sha256:} and 64 hex digits
     */
    static String of(String name, String text, Map<String, String> included) {
        MessageDigest sha = Sha256.begun();
        add(sha, name, text);
        new TreeMap<>(included).forEach((path, content) -> add(sha, path, content));
        return Sha256.name(sha);
    }

    /** The length comes before the content, so that moving text between files changes the digest. */
    private static void add(MessageDigest sha, String name, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        sha.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
        sha.update(content);
    }
}
