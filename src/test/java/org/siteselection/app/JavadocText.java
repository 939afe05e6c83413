package org.siteselection.app;

import io.smallrye.config.common.utils.StringUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Javadoc of members and parameters, read from the source as Markdown on one line. */
final class JavadocText {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*((?:(?!\\*/).)*)\\*/([^;{]*[;{(])");
    private static final Pattern CODE = Pattern.compile("\\{@code ([^}]*)}");
    private static final Pattern LINK = Pattern.compile("\\{@link #([^}]*)}");

    private JavadocText() {}

    /** Of the method of an interface. */
    static String ofMember(Class<?> owner, String name) {
        Pattern declared = Pattern.compile("\\b" + name + "\\(");
        return comment(owner, declared, "", owner.getSimpleName() + "." + name);
    }

    /** Of the parameter of a constructor. */
    static String ofParameter(Class<?> owner, String name) {
        Pattern declared = Pattern.compile("^\\s*(?:@Inject\\s+)?" + owner.getSimpleName() + "\\(");
        return comment(owner, declared, "@param " + name + " ", owner.getSimpleName() + " @param " + name);
    }

    private static String comment(Class<?> owner, Pattern declared, String tag, String what) {
        // Within nested types only: two of them may have members of the same name.
        String source = source(owner);
        int from = owner.isMemberClass() ? source.indexOf("interface " + owner.getSimpleName()) : 0;
        Matcher comment = COMMENT.matcher(source);
        while (comment.find()) {
            if (comment.start() >= from && declared.matcher(comment.group(2)).find()) {
                String text =
                        comment.group(1).replaceAll("\\s*\\R\\s*\\* ?", " ").strip();
                if (text.contains(tag)) {
                    String rest = text.substring(text.indexOf(tag) + tag.length());
                    return markdown(rest.replaceFirst(" @[a-z]+ .*", "").strip());
                }
            }
        }
        throw new IllegalStateException("There is no Javadoc of " + what + ", which documents a setting");
    }

    private static String source(Class<?> owner) {
        Class<?> outer = owner.getNestHost();
        try {
            return Files.readString(SOURCES.resolve(outer.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String markdown(String javadoc) {
        String codes = CODE.matcher(javadoc).replaceAll("`$1`");
        String links = LINK.matcher(codes)
                .replaceAll(link -> Matcher.quoteReplacement("`" + StringUtil.skewer(link.group(1)) + "`"));
        return links.replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
