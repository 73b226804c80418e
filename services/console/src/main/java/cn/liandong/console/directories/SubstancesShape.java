package cn.liandong.console.directories;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is kept at a site: in a cell a line for each substance, its parts with {@code |} between, such as
 * {@code 1005 | 7664-41-7 | 氨 | 8000 | 卧式储罐 | 15000}: UN number, CAS number, name, kilograms, container, litres of the
 * largest tank. A part that nobody knows is empty.
 */
final class SubstancesShape implements Shape {
    static final SubstancesShape SUBSTANCES = new SubstancesShape();

    private static final List<String> PARTS =
            List.of("unNumber", "cas", "name", "quantityKilograms", "container", "tankLitres");
    private static final Set<String> AMOUNTS = Set.of("quantityKilograms", "tankLitres");
    private static final int MOST = 100;
    private static final int LONGEST = 300;
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");

    private SubstancesShape() {}

    @Override
    public String text(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(SubstancesShape::line).collect(Collectors.joining("\n"))
                : value.asString("");
    }

    private static String line(JsonNode substance) {
        return PARTS.stream().map(part -> part(substance.path(part))).collect(Collectors.joining(" | "));
    }

    /** 8000 and not 8000.0: it is read by people. */
    private static String part(JsonNode value) {
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asString("");
    }

    @Override
    public JsonNode read(String text) {
        var substances = Shapes.JSON.arrayNode();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var substance = substances.addObject();
            var told = line.split("\\|", -1);
            for (int i = 0; i < told.length; i++) {
                if (i >= PARTS.size()) {
                    substance.put("more", told[i]);
                } else if (!told[i].isBlank()) {
                    substance.put(PARTS.get(i), told[i].strip());
                }
            }
        });
        return substances;
    }

    @Override
    public @Nullable String expected(JsonNode value) {
        if (!value.isArray() || value.size() > MOST) {
            return "at most " + MOST + " substances";
        }
        for (int i = 0; i < value.size(); i++) {
            if (!isSubstance(value.get(i))) {
                return "as substance " + (i + 1) + " " + String.join(" | ", PARTS)
                        + ": a UN number, a CAS number or a name at least, and amounts as plain numbers above zero";
            }
        }
        return null;
    }

    private static boolean isSubstance(JsonNode substance) {
        return substance.isObject()
                && List.of("unNumber", "cas", "name").stream()
                        .anyMatch(part -> !substance.path(part).asString("").isBlank())
                && substance.properties().stream()
                        .allMatch(part -> PARTS.contains(part.getKey())
                                && (part.getValue().isNull() || fits(part.getKey(), part.getValue())));
    }

    private static boolean fits(String part, JsonNode value) {
        if (!value.isValueNode() || value.asString("").length() > LONGEST) {
            return false;
        }
        return !AMOUNTS.contains(part)
                || (AMOUNT.matcher(part(value)).matches() && Double.parseDouble(part(value)) > 0);
    }
}
