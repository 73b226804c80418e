package cn.liandong.contracts.duty;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who approves absences, from configuration: whoever answers at such a post and is no party to it.
 *
 * @param name names the right, as the approval says it
 * @param of at organizations of which tiers somebody is away; empty for all
 * @param kinds from posts of which kinds; empty for all
 * @param by the kind of post that approves
 * @param tier the tier of whoever approves, below the city of the same town; null for the organization of the one who is
 *     away
 * @param source where the right comes from
 */
public record AbsenceRight(
        String name,
        List<Tier> of,
        List<PostKind> kinds,
        PostKind by,
        @Nullable Tier tier,
        String source) {

    /** An organization's own leader, the city's leader over leaders elsewhere, and for the city's leader its duty room (U). */
    public static final List<AbsenceRight> DEFAULT = List.of(
            new AbsenceRight(
                    "own-leader", List.of(), List.of(), PostKind.DUTY_LEADER, null, "DB3713/T 309-2023 (U); ours"),
            new AbsenceRight(
                    "city-leader",
                    List.of(Tier.TOWN, Tier.AGENCY, Tier.ENTERPRISE),
                    List.of(),
                    PostKind.DUTY_LEADER,
                    Tier.CITY,
                    "county practice (U)"),
            new AbsenceRight(
                    "city-duty-room",
                    List.of(Tier.CITY),
                    List.of(PostKind.DUTY_LEADER),
                    PostKind.DUTY_OFFICER,
                    Tier.CITY,
                    "ours (U): it enters the word of whoever leads the government"));

    public AbsenceRight {
        of = of == null ? List.of() : List.copyOf(of);
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
    }

    /** Whether it is about posts of this kind at this tier. */
    public boolean fits(Tier ofTier, PostKind ofKind) {
        return (of.isEmpty() || of.contains(ofTier)) && (kinds.isEmpty() || kinds.contains(ofKind));
    }
}
