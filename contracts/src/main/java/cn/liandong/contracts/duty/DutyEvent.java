package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Typed;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events of the journal `duty`, written by roster. */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.SIMPLE_NAME,
        include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = "type",
        visible = true,
        defaultImpl = DutyEvent.Unrecognized.class)
public sealed interface DutyEvent extends Typed
        permits ContactEvent,
                ContactCodeEvent,
                RosterEvent,
                OverrideEvent,
                ShiftEvent,
                GapEvent,
                NoticeEvent,
                ScheduleEvent,
                CalendarEvent,
                AbsenceEvent,
                LeaveEvent,
                QualificationEvent,
                DutyLogEvent,
                FollowEvent,
                SpotCheckEvent,
                DutyEvent.ZoneSet,
                DutyEvent.OrganizationRegistered,
                DutyEvent.PersonRegistered,
                DutyEvent.PostRegistered,
                DutyEvent.RotationSet,
                DutyEvent.DutyChanged,
                DutyEvent.CityFileLoaded,
                DutyEvent.CityFileDiffers,
                DutyEvent.Unrecognized {

    /** The jurisdiction keeps its local time in this zone, such as `Asia/Shanghai`. */
    record ZoneSet(String zone) implements DutyEvent {}

    record OrganizationRegistered(Organization organization) implements DutyEvent {}

    /** A person may be rostered; name and contacts lie in `people`. */
    record PersonRegistered(PersonId person, OrganizationId organization) implements DutyEvent {}

    record PostRegistered(Post post) implements DutyEvent {}

    record RotationSet(PostId post, Rotation rotation) implements DutyEvent {}

    /**
     * From {@code from} on these people answer for the post.
     *
     * @param until when the shift turns, exclusive
     * @param setAt when that was decided; null where it was at {@code from}
     */
    record DutyChanged(
            PostId post,
            List<PersonId> people,
            Instant from,
            Instant until,
            @Nullable Instant setAt) implements DutyEvent {
        public DutyChanged {
            people = people == null ? List.of() : List.copyOf(people);
        }

        /** Decided when it begins. */
        public DutyChanged(PostId post, List<PersonId> people, Instant from, Instant until) {
            this(post, people, from, until, null);
        }
    }

    /** Every command of this city file was accepted. */
    record CityFileLoaded(String file, String contentHash) implements DutyEvent {}

    /**
     * The file was changed after it was loaded; nothing of it is applied until somebody decides.
     *
     * @param differences one line each, for a person
     */
    record CityFileDiffers(String file, String loadedHash, String offeredHash, List<String> differences)
            implements DutyEvent {
        public CityFileDiffers {
            differences = differences == null ? List.of() : List.copyOf(differences);
        }
    }

    /** Written by a newer version; kept, and understood by nobody here. */
    record Unrecognized(String type, @JsonAnyGetter Map<String, Object> json) implements DutyEvent {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Unrecognized read(Map<String, Object> json) {
            return new Unrecognized(Typed.typeOf(json), Typed.fieldsOf(json));
        }
    }
}
