package cn.liandong.contracts.response;

import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.incidents.Category;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is prepared for a category 应急预案: who has to do what at each response level, and which units each alarm adds.
 *
 * @param category null for every category that has no plan of its own
 * @param items at most 40
 * @param alarms at most 9; the n-th says what alarm n adds
 * @param source where its content comes from
 */
public record ContingencyPlan(
        PlanId id, @Nullable Category category, List<ChecklistItem> items, List<Alarm> alarms, String source) {
    /** An item of a picture takes all of them, and a frame has 64 KiB. */
    static final int MOST_ITEMS = 40;

    static final int MOST_ALARMS = 9;

    private static final String NAME = "[a-z0-9-]{1,40}";
    private static final int LONGEST_TEXT = 120;

    public ContingencyPlan {
        items = List.copyOf(items);
        alarms = alarms == null ? List.of() : List.copyOf(alarms);
        var seen = new HashSet<String>();
        for (var item : items) {
            require(seen.add(item.name()), "the item '" + item.name() + "' stands in the plan twice, expected once");
        }
        require(items.size() <= MOST_ITEMS, "a plan has at most 40 items, not " + items.size());
        require(alarms.size() <= MOST_ALARMS, "a plan has at most 9 alarms, not " + alarms.size());
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    private static boolean isText(String text) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= LONGEST_TEXT;
    }

    /**
     * One line of the checklist 清单项.
     *
     * @param name unique in its plan: 1 to 40 small letters, digits and '-'
     * @param level from which on somebody has to do it; a higher level has it too
     * @param text 1 to 120 characters
     * @param english the same, or null where it was not translated
     * @param withinSeconds after it was added, 1 to 86 400
     */
    public record ChecklistItem(
            String name,
            ResponseLevel level,
            String text,
            @Nullable String english,
            ItemOwner owner,
            int withinSeconds) {
        public ChecklistItem {
            require(name.matches(NAME), "'" + name + "' is no item's name: 1 to 40 small letters, digits and '-'");
            require(isText(text), "the text of '" + name + "' has 1 to 120 characters, not " + text.length());
            require(english == null || isText(english), "the english of '" + name + "' has 1 to 120 characters");
            require(
                    withinSeconds >= 1 && withinSeconds <= 86_400,
                    "'" + name + "' has 1 to 86400 seconds, not " + withinSeconds);
        }
    }

    /**
     * Who has to do it: the posts of this kind, there.
     *
     * @param organization named for {@link Whose#ORGANIZATION}, and for no other
     */
    public record ItemOwner(
            Whose whose, PostKind kind, @Nullable OrganizationId organization) {
        public ItemOwner {
            require(
                    (whose == Whose.ORGANIZATION) == (organization != null),
                    "an owner names its organization where whose is ORGANIZATION, and nowhere else");
        }
    }

    /** Where the owner is looked for. */
    public enum Whose {
        /** The city's duty room. */
        CITY,
        /** Whoever leads the incident when the item is added. */
        LEAD_AGENCY,
        TOWN_OF_PLACE,
        ORGANIZATION
    }

    /** What one alarm adds 增援警报 to those before it. */
    public record Alarm(List<AlarmNeed> needs) {
        public Alarm {
            needs = List.copyOf(needs);
            require(!needs.isEmpty() && needs.size() <= 20, "an alarm adds 1 to 20 needs, not " + needs.size());
        }
    }

    /**
     * So many units that can do this.
     *
     * @param count 1 to 20
     */
    public record AlarmNeed(Capability capability, int count) {
        public AlarmNeed {
            require(count >= 1 && count <= 20, "an alarm adds 1 to 20 units of a kind, not " + count);
        }
    }
}
