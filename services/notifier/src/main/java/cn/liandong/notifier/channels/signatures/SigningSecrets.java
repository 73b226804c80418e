package cn.liandong.notifier.channels.signatures;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The secrets that are shared with receivers, each for the addresses under a prefix. Never printed. */
public final class SigningSecrets {
    public static final SigningSecrets NONE = new SigningSecrets(List.of());

    /** Shorter ones are guessed. */
    private static final int SHORTEST = 16;

    /** After these a prefix ends: `https://a.example` is not the beginning of `https://a.example.evil.example`. */
    private static final String BOUNDARIES = "/?#";

    private final List<Line> lines;

    private record Line(String prefix, String secret) {
        boolean covers(String address) {
            return address.startsWith(prefix)
                    && (address.length() == prefix.length()
                            || prefix.endsWith("/")
                            || BOUNDARIES.indexOf(address.charAt(prefix.length())) >= 0);
        }
    }

    private SigningSecrets(List<Line> lines) {
        // The longest first: it says most about the address.
        this.lines = lines.stream()
                .sorted(Comparator.comparingInt((Line line) -> line.prefix().length())
                        .reversed())
                .toList();
    }

    /** A file of lines, each the beginning of addresses, a blank, and the secret of 16 characters or more; `#` begins a remark. */
    public static SigningSecrets read(Path file) {
        try {
            return of(file.toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "the signing secrets " + file + " cannot be read: name a file that this process may read", e);
        }
    }

    /** The same of the lines themselves; the name is what an error calls them. */
    public static SigningSecrets of(String name, List<String> text) {
        var lines = new ArrayList<Line>();
        for (int number = 1; number <= text.size(); number++) {
            var line = text.get(number - 1).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                lines.add(line(name + " line " + number, line.split("\\s+")));
            }
        }
        return new SigningSecrets(lines);
    }

    /** What is wrong is said without the words of the line: one of them is a secret. */
    private static Line line(String where, String[] words) {
        if (words.length != 2 || !isAbsolute(words[0])) {
            throw new IllegalArgumentException(where
                    + ": expected the beginning of an address, such as https://a.example/hooks, a blank, and a secret");
        }
        if (words[1].length() < SHORTEST) {
            throw new IllegalArgumentException(where + ": a secret has " + SHORTEST + " characters or more");
        }
        return new Line(words[0], words[1]);
    }

    private static boolean isAbsolute(String prefix) {
        try {
            return URI.create(prefix).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The secret that is shared with this address; null where none is. */
    public @Nullable String of(String address) {
        return lines.stream()
                .filter(line -> line.covers(address))
                .map(Line::secret)
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return lines.size() + " signing secrets";
    }
}
