package cn.liandong.roster.calendars;

import cn.liandong.contracts.duty.CalendarOf;
import cn.liandong.contracts.ids.CalendarId;
import cn.liandong.contracts.ids.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The calendars of one jurisdiction that are open. */
public record Calendars(PMap<CalendarId, CalendarOf> open) {
    public static final Calendars EMPTY = new Calendars(HashTreePMap.empty());

    /** Whose calendar it is; null where none of this id is open. */
    public @Nullable OrganizationId organizationOf(CalendarId id) {
        var of = open.get(id);
        return of == null ? null : of.organization();
    }
}
