package cn.liandong.console.directories;

import cn.liandong.contracts.notifications.Channel;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where a person is reached, in order: in a cell a line each, such as {@code SMS 199-0000-0001}. */
final class ContactsShape implements Shape {
    static final ContactsShape CONTACTS = new ContactsShape();

    /** Stands in a city's file for an address that only the installation knows. */
    static final String INSTALLATIONS = "${LIANDONG_WEBHOOK_URL}";

    private static final int MOST = 20;
    private static final int LONGEST_ADDRESS = 1_000;
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,255}");
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    private ContactsShape() {}

    @Override
    public String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(ContactsShape::line)
                        .collect(Collectors.joining("\n"))
                : value.asString("");
    }

    /** A contact in one line. */
    static String line(JsonNode contact) {
        return contact.path("channel").asString("") + " "
                + contact.path("address").asString("");
    }

    @Override
    public JsonNode read(String text) {
        var contacts = Shapes.JSON.arrayNode();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            var parts = line.split("\\s+", 2);
            contacts.add(contact(parts[0], parts.length == 2 ? parts[1] : ""));
        });
        return contacts;
    }

    static JsonNode contact(String channel, String address) {
        return Shapes.JSON.objectNode().put("channel", channel).put("address", address);
    }

    @Override
    public @Nullable String expected(JsonNode value) {
        if (!value.isArray() || value.size() > MOST) {
            return "at most " + MOST + " contacts, each a channel and an address";
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < value.size(); i++) {
            var wrong = seen.add(line(value.get(i))) ? expectedOf(value.get(i)) : "each contact once";
            if (wrong != null) {
                return "as contact " + (i + 1) + " " + wrong;
            }
        }
        return null;
    }

    private static @Nullable String expectedOf(JsonNode contact) {
        if (!contact.isObject() || contact.size() != 2) {
            return "a channel and an address, such as SMS 199-0000-0001";
        }
        var channel = Arrays.stream(Channel.values())
                .filter(one -> one.name().equals(contact.path("channel").asString("")))
                .findFirst();
        var address = contact.path("address").asString("");
        return channel.isEmpty()
                ? "a channel that is one of " + channels()
                : isAddress(channel.get(), address) ? null : expectedOf(channel.get());
    }

    private static String channels() {
        return Arrays.stream(Channel.values())
                .filter(one -> one != Channel.WEB_PUSH)
                .map(Channel::name)
                .collect(Collectors.joining(", "));
    }

    private static String expectedOf(Channel channel) {
        return switch (channel) {
            case SMS, VOICE -> "for " + channel + " a phone number such as 199-0000-0001";
            case MAIL -> "for MAIL a mail address";
            case WEBHOOK, WECOM, DINGTALK, FEISHU -> "for " + channel + " a URL with https:// or http://";
            case FILE -> "for FILE a name of letters, digits, '-' and '_'";
            case WEB_PUSH -> "no WEB_PUSH: the person turns its browser's notices on, in the console";
        };
    }

    private static boolean isAddress(Channel channel, String address) {
        return address.length() <= LONGEST_ADDRESS
                && switch (channel) {
                    case SMS, VOICE -> Shapes.isPhone(address);
                    case MAIL -> MAIL.matcher(address).matches();
                    case WEBHOOK, WECOM, DINGTALK, FEISHU -> isUrl(address) || address.equals(INSTALLATIONS);
                    case FILE -> FILE.matcher(address).matches();
                    case WEB_PUSH -> false;
                };
    }

    private static boolean isUrl(String address) {
        try {
            var uri = URI.create(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException noUrl) {
            return false;
        }
    }
}
