package cn.liandong.console.pictures;

import cn.liandong.contracts.duty.AbsenceEvent;
import cn.liandong.contracts.duty.CalendarEvent;
import cn.liandong.contracts.duty.ContactCodeEvent;
import cn.liandong.contracts.duty.ContactEvent;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyLogEvent;
import cn.liandong.contracts.duty.FollowEvent;
import cn.liandong.contracts.duty.GapEvent;
import cn.liandong.contracts.duty.LeaveEvent;
import cn.liandong.contracts.duty.NoticeEvent;
import cn.liandong.contracts.duty.OverrideEvent;
import cn.liandong.contracts.duty.QualificationEvent;
import cn.liandong.contracts.duty.RosterEvent;
import cn.liandong.contracts.duty.ScheduleEvent;
import cn.liandong.contracts.duty.ShiftEvent;
import cn.liandong.contracts.duty.SpotCheckEvent;
import java.util.List;
import java.util.Map;

/** What the journal `duty` changes. */
final class DutyFold {
    private DutyFold() {}

    static void apply(Draft draft, Spot spot, DutyEvent event) {
        switch (event) {
            case DutyEvent.OrganizationRegistered(var organization) -> {
                draft.directory = draft.directory.with(organization);
                Mentions.touch(draft, organization);
            }
            case DutyEvent.PostRegistered(var post) -> {
                draft.directory = draft.directory.with(post);
                draft.touch(ItemKey.duty(post.id()));
                SpotCheckFold.touch(draft, post.id());
                DrillFold.pass(draft, post.id());
                if (draft.named.posts().contains(post.id())) {
                    Mentions.touch(draft, post.id());
                }
            }
            case DutyEvent.DutyChanged changed -> {
                draft.directory = draft.directory.with(changed);
                changed.people().forEach(person -> draft.named = draft.named.with(person));
                StandingFold.apply(draft, changed);
                draft.touch(ItemKey.duty(changed.post()));
            }
            case ShiftEvent shift -> StandingFold.apply(draft, shift);
            case GapEvent gap -> StandingFold.apply(draft, gap);
            case FollowEvent follow -> StandingFold.apply(draft, follow);
            case SpotCheckEvent check -> SpotCheckFold.apply(draft, spot, check);
            case OverrideEvent override -> StandingFold.apply(draft, override);
            case ContactEvent contact -> {
                draft.directory = draft.directory.with(contact);
                Mentions.touchDuties(draft, contact.person());
            }
            case DutyEvent.CityFileDiffers differs -> differ(draft, spot, differs);
            case DutyEvent.CityFileLoaded loaded -> {
                var notice = noticeOf(loaded.file());
                if (draft.notices.containsKey(notice)) {
                    draft.remove(ItemKey.notice(notice));
                    draft.notices = draft.notices.minus(notice);
                }
            }
            case DutyEvent.Unrecognized unknown -> PictureFold.unrecognized(draft, spot, unknown.type());
            case DutyEvent.ZoneSet(var zone) ->
                draft.settings = draft.settings.with(SettingKind.ZONE, SettingRows.zone(zone), spot);
            case DutyEvent.PersonRegistered person -> {}
            case DutyEvent.RotationSet rotation -> {}
            case RosterEvent.DutyRulesSet(var rules) -> {
                draft.directory =
                        draft.directory.with(draft.directory.qualified().with(rules));
                draft.settings = draft.settings.with(
                        SettingKind.DUTY_RULES,
                        rules.stream().map(SettingRows::of).toList(),
                        spot);
                touchAll(draft);
            }
            case RosterEvent.DutyLimitsSet set ->
                draft.settings = draft.settings.with(
                        SettingKind.DUTY_LIMITS,
                        CitySetting.of(List.of(SettingRows.of(set.limits())), spot)
                                .withRevision(set.number()));
            case RosterEvent.HolidaysSet(var year) ->
                draft.settings = draft.settings.with(SettingKind.HOLIDAYS, SettingRows.of(year), spot);
            case RosterEvent.LayersSet layers -> {}
            case ScheduleEvent scheduled -> {}
            case CalendarEvent calendar -> {}
            case LeaveEvent leave -> {}
            case QualificationEvent qualified -> {
                draft.directory =
                        draft.directory.with(draft.directory.qualified().with(qualified));
                switch (qualified) {
                    case QualificationEvent.PersonQualified of -> Mentions.touchDuties(draft, of.person());
                    case QualificationEvent.QualificationKindsSet(var kinds) -> {
                        draft.settings = draft.settings.with(
                                SettingKind.QUALIFICATION_KINDS,
                                kinds.stream().map(SettingRows::of).toList(),
                                spot);
                        touchAll(draft);
                    }
                }
            }
            case AbsenceEvent absence -> AbsenceFold.apply(draft, spot, absence);
            case DutyLogEvent log -> {}
            case NoticeEvent told -> {}
            // The contact's record says that it is verified.
            case ContactCodeEvent code -> {}
        }
    }

    private static void touchAll(Draft draft) {
        draft.directory.duties().keySet().forEach(post -> draft.touch(ItemKey.duty(post)));
    }

    private static void differ(Draft draft, Spot spot, DutyEvent.CityFileDiffers differs) {
        draft.put(new Notice(
                noticeOf(differs.file()),
                Notice.Level.WARNING,
                "CITY_FILE_DIFFERS",
                Map.of("file", differs.file(), "differences", String.join("\n", differs.differences())),
                spot.at()));
    }

    private static String noticeOf(String file) {
        return "city-file/" + file;
    }
}
