package cn.liandong.contracts.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of GLOSSARY.md: which may stand in the name of a type, and what to say instead of those that may not. */
public final class Glossary {
    private static final Pattern CAMEL = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+");

    private final Set<String> words = new HashSet<>();
    private final Map<String, String> notSaid = new HashMap<>();

    private Glossary(String markdown) {
        String section = "";
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("## ")) {
                section = line.substring(3).strip();
            } else if (line.startsWith("| ")
                    && !line.startsWith("| word |")
                    && !line.startsWith("| words |")
                    && !line.startsWith("| not |")) {
                row(section, line.substring(1).split("\\|"));
            }
        }
    }

    /** The glossary that this version was built with. */
    public static Glossary read() {
        try (InputStream in = Glossary.class.getResourceAsStream("/cn/liandong/contracts/GLOSSARY.md")) {
            if (in == null) {
                throw new IllegalStateException("GLOSSARY.md is not on the class path: build contracts with its pom");
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException("GLOSSARY.md cannot be read", failed);
        }
    }

    /** A glossary with the three tables `Words`, `Technical words` and `Not said`. */
    public static Glossary of(String markdown) {
        return new Glossary(markdown);
    }

    /** What is wrong with the name of a type such as `PersonAlerted`, one sentence each; empty when nothing is. */
    public List<String> objections(String typeName) {
        var parts = CAMEL.matcher(typeName)
                .results()
                .map(MatchResult::group)
                .map(part -> part.toLowerCase(Locale.ROOT))
                .toList();
        var objections = new ArrayList<String>();
        for (String part : parts) {
            String instead = notSaid.get(part);
            if (instead != null && (parts.size() == 1 || !knows(part))) {
                objections.add("'%s' is not said here, say: %s".formatted(part, instead));
            } else if (instead == null && !knows(part)) {
                objections.add(
                        "'%s' is missing in contracts/GLOSSARY.md: use a word that is there, or add it with its 中文 and source"
                                .formatted(part));
            }
        }
        return List.copyOf(objections);
    }

    /** In any form that stands there, or as its plural. */
    private boolean knows(String part) {
        return Stream.of("", "s$", "es$").anyMatch(plural -> words.contains(part.replaceFirst(plural, "")))
                || words.contains(part.replaceFirst("ies$", "y"));
    }

    private void row(String section, String[] cells) {
        var forms = Arrays.stream(cells[0].split(",")).map(String::strip).toList();
        switch (section) {
            case "Words", "Technical words" -> forms.forEach(form -> words.addAll(List.of(form.split("[ -]"))));
            case "Not said" -> forms.forEach(form -> notSaid.put(form, cells[1].strip()));
            default -> throw new IllegalStateException("GLOSSARY.md has a table under an unknown heading: " + section);
        }
    }
}
