package cn.liandong.standalone;

import cn.liandong.runtime.observe.FreeSpace;
import cn.liandong.runtime.process.CannotStart;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be set, by environment variables. A port of 0 is any free one.
 *
 * @param data everything that is kept
 * @param city a city's folder; null for the sample city
 * @param scenarios the folder of scenarios for drills; null for none
 * @param webhookUrl where alerts are posted; null for the demo phone of this process
 * @param given what the operator said of keys and links
 * @param demoSignIns whether accounts and keys are made up for the city; else its first account is awaited
 * @param freeSpaceFloorMb below so many MB of free space no new reports are taken; 0 for no floor
 */
record StandaloneSettings(
        Path data,
        @Nullable Path city,
        @Nullable Path scenarios,
        Ports ports,
        @Nullable String webhookUrl,
        Given given,
        boolean demoSignIns,
        int freeSpaceFloorMb) {

    private static final Path SCENARIOS = Path.of("drills", "scenarios");

    /**
     * Which settings the operator gave that have a default only here: the services read those from the environment.
     *
     * @param linkAddress what links begin with
     * @param linkKey what they are made with
     * @param receiptKey what receipts are signed with
     * @param attachments where they are kept
     * @param water what the map shows of it
     * @param paperFolder where emergency sheets are laid
     * @param codeKey what secrets of one-time codes are sealed with
     * @param firstAccountFolder where the token of a first account is laid
     */
    record Given(
            boolean linkAddress,
            boolean linkKey,
            boolean receiptKey,
            boolean attachments,
            boolean water,
            boolean paperFolder,
            boolean codeKey,
            boolean firstAccountFolder) {}

    record Ports(int console, int intake, int notifier, int management, int kafka) {
        record Named(String variable, int port) {}

        List<Named> named() {
            return List.of(
                    new Named("LIANDONG_CONSOLE_PORT", console),
                    new Named("LIANDONG_INTAKE_PORT", intake),
                    new Named("LIANDONG_NOTIFIER_PORT", notifier),
                    new Named("LIANDONG_MANAGEMENT_PORT", management),
                    new Named("LIANDONG_KAFKA_PORT", kafka));
        }
    }

    /** @throws CannotStart naming the variable, its value and what was expected */
    static StandaloneSettings read(Map<String, String> environment) {
        var city = text(environment, "LIANDONG_CITY");
        return new StandaloneSettings(
                Path.of(environment.getOrDefault("LIANDONG_DATA", ".data")),
                city == null ? null : Path.of(city),
                scenarios(environment),
                new Ports(
                        port(environment, "LIANDONG_CONSOLE_PORT", 8080),
                        port(environment, "LIANDONG_INTAKE_PORT", 8081),
                        port(environment, "LIANDONG_NOTIFIER_PORT", 8082),
                        port(environment, "LIANDONG_MANAGEMENT_PORT", 8083),
                        port(environment, "LIANDONG_KAFKA_PORT", 9092)),
                webhook(environment),
                new Given(
                        text(environment, "LIANDONG_NOTIFIER_PUBLIC_ADDRESS") != null,
                        text(environment, "LIANDONG_NOTIFIER_LINK_KEY") != null
                                || text(environment, "LIANDONG_NOTIFIER_LINK_KEY_FILE") != null,
                        text(environment, "LIANDONG_INTAKE_RECEIPT_KEY_FILE") != null,
                        text(environment, "LIANDONG_ATTACHMENTS_FOLDER") != null
                                || text(environment, "LIANDONG_ATTACHMENTS_S3_ENDPOINT") != null,
                        text(environment, "LIANDONG_CONSOLE_MAP_WATER") != null,
                        text(environment, "LIANDONG_CONSOLE_PAPER_FOLDER") != null,
                        text(environment, "LIANDONG_CONSOLE_CODE_KEY_FILE") != null,
                        text(environment, "LIANDONG_CONSOLE_FIRST_ACCOUNT_FOLDER") != null),
                demoSignIns(environment),
                floorMb(environment));
    }

    /** The folder of a checkout where it is started there; anywhere else there are none. */
    static @Nullable Path scenarios(Map<String, String> environment) {
        var text = text(environment, "LIANDONG_SCENARIOS");
        if (text != null) {
            return Path.of(text);
        }
        return Files.isDirectory(SCENARIOS) ? SCENARIOS : null;
    }

    private static int port(Map<String, String> environment, String name, int otherwise) {
        var text = text(environment, name);
        if (text == null) {
            return otherwise;
        }
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, the same way as for a number out of range.
        }
        throw new CannotStart(name + " is '" + text + "': expected a port from 1 to 65535, or 0 for any free one.");
    }

    private static @Nullable String webhook(Map<String, String> environment) {
        var text = text(environment, "LIANDONG_WEBHOOK_URL");
        if (text == null) {
            return null;
        }
        try {
            var uri = URI.create(text);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            // Said below. The value may hold a secret, so it is not repeated.
        }
        throw new CannotStart("LIANDONG_WEBHOOK_URL is no address: expected one such as https://example.org/alerts.");
    }

    /** @throws CannotStart where it is neither: who meant to have none must not be given some */
    static boolean demoSignIns(Map<String, String> environment) {
        var text = text(environment, "LIANDONG_DEMO_SIGN_INS");
        if (text == null || text.equals("true")) {
            return true;
        }
        if (text.equals("false")) {
            return false;
        }
        throw new CannotStart("LIANDONG_DEMO_SIGN_INS is '" + text + "': expected true or false.");
    }

    private static int floorMb(Map<String, String> environment) {
        var text = text(environment, "LIANDONG_FREE_SPACE_FLOOR_MB");
        if (text == null) {
            return FreeSpace.DEFAULT_FLOOR_MB;
        }
        try {
            int floor = Integer.parseInt(text);
            if (floor >= 0) {
                return floor;
            }
        } catch (NumberFormatException e) {
            // Said below, the same way as for a number below 0.
        }
        throw new CannotStart("LIANDONG_FREE_SPACE_FLOOR_MB is '" + text
                + "': expected a whole number of MB such as 512, or 0 for no floor.");
    }

    private static @Nullable String text(Map<String, String> environment, String name) {
        var text = environment.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
