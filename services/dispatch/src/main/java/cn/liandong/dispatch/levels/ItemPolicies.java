package cn.liandong.dispatch.levels;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.response.LevelCommand;
import cn.liandong.contracts.response.LevelCommand.RuleOutItem;
import cn.liandong.contracts.response.LevelCommand.TickItem;
import cn.liandong.contracts.response.LevelCommand.UntickItem;
import cn.liandong.contracts.response.NotApplicableReason;
import cn.liandong.contracts.response.UntickReason;
import cn.liandong.dispatch.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may tick an item of a checklist, and when. The first rule that refuses wins. */
public final class ItemPolicies {
    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record ItemPolicy(String code, Predicate<Asked> refuses, Function<Asked, String> says) {}

    /**
     * What was asked, and what is known of it.
     *
     * @param listed null where the incident's checklist has no item of that name
     * @param isAskedFor whether the level that holds asks for it
     * @param isOwner whether an officer of the organization whose it is asks
     * @param isOfTheCity whether an officer of the city asks
     */
    public record Asked(
            LevelCommand.OfItem command,
            @Nullable Listed listed,
            boolean isAskedFor,
            boolean isOwner,
            boolean isOfTheCity) {
        private IncidentId incident() {
            return command.incident();
        }

        private String item() {
            return command.item();
        }

        private boolean isIn(Listed.State state) {
            return listed != null && listed.state() == state;
        }

        private @Nullable String text() {
            return switch (command) {
                case UntickItem untick -> untick.text();
                case RuleOutItem out -> out.text();
                case TickItem _ -> null;
            };
        }

        private boolean isTextNeeded() {
            return (command instanceof UntickItem untick && untick.reason() == UntickReason.OTHER)
                    || (command instanceof RuleOutItem out && out.reason() == NotApplicableReason.OTHER);
        }
    }

    static final ItemPolicy NO_SUCH_ITEM = new ItemPolicy(
            "NO_SUCH_ITEM",
            asked -> asked.listed() == null,
            asked -> "The checklist of the incident " + asked.incident() + " has no item '" + asked.item()
                    + "'. Reload the picture and choose one that is shown there.");

    static final ItemPolicy NEITHER_OWNER_NOR_CITY = new ItemPolicy(
            "NEITHER_OWNER_NOR_CITY",
            asked -> !asked.isOwner() && !asked.isOfTheCity(),
            asked -> "Only the organization whose it is, or the city's duty room, says how '" + asked.item()
                    + "' stands. Ask one of them.");

    static final ItemPolicy NOT_ASKED_FOR = new ItemPolicy(
            "NOT_ASKED_FOR",
            asked -> !asked.isAskedFor(),
            asked -> "The response level that holds for the incident " + asked.incident() + " does not ask for '"
                    + asked.item() + "'. Set the level that does, or leave it.");

    static final ItemPolicy RULED_OUT = new ItemPolicy(
            "RULED_OUT",
            asked -> asked.command() instanceof TickItem && asked.isIn(Listed.State.RULED_OUT),
            asked -> "'" + asked.item() + "' was found not applicable. Untick it first, if it was done after all.");

    static final ItemPolicy TICKED_ALREADY = new ItemPolicy(
            "TICKED_ALREADY",
            asked -> asked.command() instanceof RuleOutItem && asked.isIn(Listed.State.TICKED),
            asked -> "'" + asked.item() + "' is ticked. Untick it first, if it does not apply.");

    static final ItemPolicy TEXT_MISSING = new ItemPolicy(
            "TEXT_MISSING",
            asked -> asked.isTextNeeded() && Texts.isMissing(asked.text()),
            asked -> "The reason OTHER says in its text why: it is missing. Write it.");

    static final ItemPolicy TEXT_UNFIT = new ItemPolicy(
            "TEXT_UNFIT",
            asked -> Texts.isUnfit(asked.text(), Texts.LONGEST_REASON),
            asked -> "The text of a reason has at most " + Texts.LONGEST_REASON
                    + " characters and no control characters but tabs and ends of lines. Shorten or retype it.");

    private static final List<ItemPolicy> ALL = List.of(
            NO_SUCH_ITEM, NEITHER_OWNER_NOR_CITY, NOT_ASKED_FOR, RULED_OUT, TICKED_ALREADY, TEXT_MISSING, TEXT_UNFIT);

    private ItemPolicies() {}

    public static List<ItemPolicy> all() {
        return ALL;
    }
}
