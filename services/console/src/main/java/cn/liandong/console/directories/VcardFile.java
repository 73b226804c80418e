package cn.liandong.console.directories;

import cn.liandong.console.directories.FileText.NotUtf8;
import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Email;
import ezvcard.property.Expertise;
import ezvcard.property.RawProperty;
import ezvcard.property.Telephone;
import ezvcard.property.Uid;
import ezvcard.property.VCardProperty;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * People as cards (RFC 6350, vCard 4.0): what an address book knows stands where it looks for it, everything else in a
 * property of its own, {@code X-LIANDONG-} and the field's name.
 */
final class VcardFile implements DirectoryFile {
    private static final String OWN = "X-LIANDONG-";
    private static final String CHANNEL = "X-LIANDONG-CHANNEL";
    private static final String CONTACT = "X-LIANDONG-CONTACT";

    /** These have a property that every address book knows. */
    private static final List<String> KNOWN = List.of("id", "name", "phone", "contacts", "qualifications");

    @Override
    public Reading read(byte[] bytes) {
        try {
            var cards = Ezvcard.parse(FileText.of(bytes)).all();
            if (cards.isEmpty() || cards.size() > MOST_ROWS) {
                return Reading.bad(BadRow.of(
                        "file",
                        BadRowReason.NOT_READABLE,
                        "A file has 1 to " + MOST_ROWS + " vCards, each from BEGIN:VCARD to END:VCARD, and this has "
                                + cards.size() + "."));
            }
            var rows = new ArrayList<DirectoryRow>();
            for (int i = 0; i < cards.size(); i++) {
                rows.add(new DirectoryRow(DirectoryKind.PERSON, "card " + (i + 1), fields(cards.get(i))));
            }
            return new Reading(rows, List.of());
        } catch (NotUtf8 other) {
            return other.reading();
        }
    }

    private static ObjectNode fields(VCard card) {
        var fields = Shapes.JSON.objectNode();
        put(fields, "id", card.getUid() == null ? null : card.getUid().getValue());
        put(
                fields,
                "name",
                card.getFormattedName() == null ? null : card.getFormattedName().getValue());
        card.getTelephoneNumbers().stream()
                .filter(number -> number.getParameter(CHANNEL) == null)
                .findFirst()
                .ifPresent(number -> put(fields, "phone", number.getText()));
        var contacts = contacts(card);
        if (!contacts.isEmpty()) {
            fields.set("contacts", Shapes.JSON.arrayNode().addAll(contacts));
        }
        var qualifications = Shapes.JSON.arrayNode();
        card.getExpertise().forEach(one -> qualifications.add(QualificationsShape.qualification(said(one))));
        if (!qualifications.isEmpty()) {
            fields.set("qualifications", qualifications);
        }
        for (var property : card.getExtendedProperties()) {
            var name = property.getPropertyName().toLowerCase(Locale.ROOT);
            DirectoryKind.PERSON
                    .field(name.startsWith("x-liandong-") ? name.substring(OWN.length()) : "")
                    .filter(field -> !KNOWN.contains(field.name()))
                    .ifPresent(field -> fields.set(field.name(), field.shape().read(property.getValue())));
        }
        return fields;
    }

    private static String said(Expertise one) {
        return Objects.requireNonNullElse(one.getValue(), "");
    }

    private static void put(ObjectNode fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value.strip());
        }
    }

    /** In the order of their preference; what has none comes last. */
    private static List<JsonNode> contacts(VCard card) {
        return Stream.of(
                        card.getTelephoneNumbers().stream().filter(number -> number.getParameter(CHANNEL) != null),
                        card.getEmails().stream(),
                        card.getExtendedProperties(CONTACT).stream())
                .flatMap(properties -> properties)
                .sorted(Comparator.comparingInt(VcardFile::preference))
                .map(VcardFile::contact)
                .toList();
    }

    private static int preference(VCardProperty property) {
        var preference = property.getParameter("PREF");
        return preference != null && preference.matches("[0-9]{1,3}")
                ? Integer.parseInt(preference)
                : Integer.MAX_VALUE;
    }

    private static JsonNode contact(VCardProperty property) {
        var channel = property.getParameter(CHANNEL);
        return switch (property) {
            case Email mail -> ContactsShape.contact("MAIL", mail.getValue());
            case Telephone number ->
                ContactsShape.contact(
                        Objects.requireNonNullElse(channel, ""), Objects.requireNonNullElse(number.getText(), ""));
            case RawProperty raw -> ContactsShape.contact(Objects.requireNonNullElse(channel, ""), raw.getValue());
            default -> throw new IllegalStateException("no contact is a " + property.getClass());
        };
    }

    @Override
    public byte[] write(List<DirectoryRow> rows) {
        var cards = rows.stream().map(VcardFile::card).toList();
        return Ezvcard.write(cards)
                .version(VCardVersion.V4_0)
                .prodId(false)
                .go()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static VCard card(DirectoryRow row) {
        var card = new VCard(VCardVersion.V4_0);
        card.setUid(new Uid(row.id()));
        card.setFormattedName(row.text("name"));
        card.addTelephoneNumber(row.text("phone"), TelephoneType.WORK);
        var contacts = row.value("contacts");
        for (int i = 0; contacts != null && i < contacts.size(); i++) {
            card.addProperty(property(contacts.get(i), i + 1));
        }
        var qualifications = row.value("qualifications");
        for (int i = 0; qualifications != null && i < qualifications.size(); i++) {
            card.addExpertise(new Expertise(QualificationsShape.line(qualifications.get(i))));
        }
        for (var field : row.kind().fields()) {
            var value = row.value(field.name());
            if (value != null && !KNOWN.contains(field.name())) {
                card.setExtendedProperty(
                        OWN + field.name().toUpperCase(Locale.ROOT),
                        field.shape().text(value));
            }
        }
        return card;
    }

    private static VCardProperty property(JsonNode contact, int preference) {
        var channel = contact.path("channel").asString("");
        var address = contact.path("address").asString("");
        VCardProperty property = switch (channel) {
            case "SMS", "VOICE" -> new Telephone(address);
            case "MAIL" -> new Email(address);
            default -> new RawProperty(CONTACT, address);
        };
        property.setParameter("PREF", String.valueOf(preference));
        property.setParameter(CHANNEL, channel);
        return property;
    }
}
