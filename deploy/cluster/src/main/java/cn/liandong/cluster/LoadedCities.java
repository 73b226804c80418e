package cn.liandong.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Which cities this cluster has loaded. Loading a city again changes nothing and takes as long as the first time, a second or
 * two for each; so what is the same, file by file, is not loaded again.
 */
final class LoadedCities {
    private final Path file;

    LoadedCities(Path file) {
        this.file = file;
    }

    /** Whether these very cities were loaded last, for this webhook. */
    boolean are(List<Path> cities, String webhook) {
        try {
            return Files.exists(file) && Files.readString(file).equals(hash(cities, webhook));
        } catch (IOException failed) {
            throw new UncheckedIOException("The list of loaded cities " + file + " cannot be read", failed);
        }
    }

    void remember(List<Path> cities, String webhook) {
        try {
            Files.writeString(file, hash(cities, webhook));
        } catch (IOException failed) {
            throw new UncheckedIOException("The list of loaded cities " + file + " cannot be written", failed);
        }
    }

    /** A hash alone is kept: a webhook's address may hold a secret. */
    private static String hash(List<Path> cities, String webhook) throws IOException {
        var digest = sha256();
        add(digest, webhook.getBytes(StandardCharsets.UTF_8));
        for (var city : cities) {
            try (var files = Files.list(city)) {
                for (var each : files.filter(Files::isRegularFile).sorted().toList()) {
                    add(digest, (city.getFileName() + "/" + each.getFileName()).getBytes(StandardCharsets.UTF_8));
                    add(digest, Files.readAllBytes(each));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With its length before it, so that what moves from one file into the next is another content. */
    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
