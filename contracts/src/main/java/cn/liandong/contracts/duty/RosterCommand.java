package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Typed;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What roster can be asked, on `roster-commands`. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "type")
public sealed interface RosterCommand extends Typed
        permits OverrideCommand,
                ShiftCommand,
                ScheduleCommand,
                CalendarCommand,
                AbsenceCommand,
                LeaveCommand,
                DutyLogCommand,
                FollowCommand,
                ContactCodeCommand,
                SpotCheckCommand,
                RosterCommand.SetZone,
                RosterCommand.RegisterOrganization,
                RosterCommand.RegisterPerson,
                RosterCommand.SetQualificationKinds,
                RosterCommand.RegisterPost,
                RosterCommand.SetRotation,
                RosterCommand.SetLayers,
                RosterCommand.SetHolidays,
                RosterCommand.SetDutyRules,
                RosterCommand.SetDutyLimits,
                RosterCommand.OfferCityFile,
                RosterCommand.CompleteCityFile,
                RosterCommand.TurnShift,
                RosterCommand.AnnounceDuty,
                RosterCommand.LookAhead {

    record SetZone(String zone) implements RosterCommand {}

    record RegisterOrganization(Organization organization) implements RosterCommand {}

    /** Registers a person; where nothing is said of its qualifications (null), what was said stays. */
    record RegisterPerson(
            PersonId person,
            OrganizationId organization,
            @Nullable List<HeldQualification> qualifications) implements RosterCommand {
        public RegisterPerson {
            qualifications = qualifications == null ? null : List.copyOf(qualifications);
        }

        /** Of whose qualifications nothing is said. */
        public RegisterPerson(PersonId person, OrganizationId organization) {
            this(person, organization, null);
        }
    }

    record SetQualificationKinds(List<QualificationKind> kinds) implements RosterCommand {
        public SetQualificationKinds {
            kinds = List.copyOf(kinds);
        }
    }

    record RegisterPost(Post post) implements RosterCommand {}

    record SetRotation(PostId post, Rotation rotation) implements RosterCommand {}

    /**
     * Asks whether this content of a city file is to be loaded. The outcome's fact `state` says NEW, LOADED or DIFFERS.
     *
     * @param differences against what was loaded, one line each, as the loader sees them; empty for a first load
     */
    record OfferCityFile(String file, String contentHash, List<String> differences) implements RosterCommand {
        public OfferCityFile {
            differences = differences == null ? List.of() : List.copyOf(differences);
        }
    }

    /** Says that every command of the file was accepted. */
    record CompleteCityFile(String file, String contentHash) implements RosterCommand {}

    /** A deadline: the shift of this post ends. */
    record TurnShift(PostId post, Instant dueAt) implements RosterCommand {}

    /** A deadline: whoever is to sit at the post the day after is told. */
    record AnnounceDuty(PostId post, Instant dueAt) implements RosterCommand {}

    /** A deadline: the days to come are looked through for gaps. */
    record LookAhead(Instant dueAt) implements RosterCommand {}

    record SetLayers(PostId post, List<Layer> layers) implements RosterCommand {
        public SetLayers {
            layers = List.copyOf(layers);
        }
    }

    record SetHolidays(Holidays holidays) implements RosterCommand {}

    record SetDutyRules(List<DutyRule> rules) implements RosterCommand {
        public SetDutyRules {
            rules = List.copyOf(rules);
        }
    }

    /**
     * How much duty a person may have, for schedules that are checked from now on.
     *
     * @param revision that they were read at, 0 where nobody has set any: nothing is set over a newer one; null where that does
     *     not matter
     */
    record SetDutyLimits(DutyLimits limits, @Nullable Integer revision) implements RosterCommand {
        public SetDutyLimits(DutyLimits limits) {
            this(limits, null);
        }
    }
}
