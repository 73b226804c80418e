package cn.liandong.console.rights;

import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table.
 *
 * @param path as `/api/incidents/{incident}/claim`
 * @param anybody whether it is for those who have not signed in, too
 * @param wall whether it is for big screens, and for no officer
 * @param may whose officers have it
 */
public record Right(
        String method, String path, boolean anybody, boolean wall, Set<Holder> may, Pattern form, List<String> names) {
    private static final String ANYBODY = "ANYBODY";
    private static final String WALL = "WALL";
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z0-9]+)}");

    public Right {
        may = Set.copyOf(may);
        names = List.copyOf(names);
    }

    /** @param post null for every kind */
    record Holder(Tier tier, @Nullable PostKind post) {
        static Holder read(String word) {
            int slash = word.indexOf('/');
            return slash < 0
                    ? new Holder(Tier.valueOf(word), null)
                    : new Holder(Tier.valueOf(word.substring(0, slash)), PostKind.valueOf(word.substring(slash + 1)));
        }

        boolean is(OfficerRole role) {
            return role.tier() == tier && (post == null || role.post() == post);
        }
    }

    static Right read(String method, String path, List<String> holders) {
        var names = new ArrayList<String>();
        var form = new StringBuilder();
        int end = 0;
        for (var found = VARIABLE.matcher(path); found.find(); end = found.end()) {
            form.append(Pattern.quote(path.substring(end, found.start()))).append("([^/]+)");
            names.add(found.group(1));
        }
        form.append(Pattern.quote(path.substring(end)));
        boolean anybody = holders.equals(List.of(ANYBODY));
        var may = new ArrayList<Holder>();
        boolean wall = holders.equals(List.of(WALL));
        if (!anybody && !wall) {
            holders.forEach(word -> may.add(Holder.read(word)));
        }
        return new Right(method, path, anybody, wall, Set.copyOf(may), Pattern.compile(form.toString()), names);
    }

    boolean matches(String requested) {
        return form.matcher(requested).matches();
    }

    /** Whether somebody of this role has it. */
    public boolean isFor(OfficerRole role) {
        return anybody || may.stream().anyMatch(holder -> holder.is(role));
    }

    /** Who has it, for a person: {@code CITY, TOWN}. */
    public String holders() {
        return may.stream()
                .map(holder -> holder.post() == null ? holder.tier().name() : holder.tier() + "/" + holder.post())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** What the requested path names, as {@code incident}. */
    public Map<String, String> named(String requested) {
        var match = form.matcher(requested);
        var named = new HashMap<String, String>();
        if (match.matches()) {
            for (int i = 0; i < names.size(); i++) {
                named.put(names.get(i), match.group(i + 1));
            }
        }
        return named;
    }
}
