package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.response.UpwardOfficeEvent;
import cn.liandong.contracts.response.UpwardOfficeEvent.UpwardOfficeDefined;
import cn.liandong.contracts.response.UpwardReportEvent;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportDiscarded;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportDrafted;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportEdited;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportFailed;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportOverdue;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportReturned;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSending;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSent;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSignedOff;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSubmitted;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What upward reports change. */
final class UpwardReportFold {
    private UpwardReportFold() {}

    static void apply(Draft draft, Spot spot, UpwardReportEvent event) {
        if (draft.left.contains(event.incident())) {
            return;
        }
        draft.put(draft.incident(event.incident()));
        switch (event) {
            case UpwardReportDrafted it -> {
                if (!draft.families.upwardReports().has(it.report().value())) {
                    draft.put(UpwardReportView.of(it));
                }
                say(draft, spot, it, it.post(), it.person());
            }
            case UpwardReportEdited it -> {
                change(draft, it.report(), one -> one.edited(it));
                say(draft, spot, it, it.post(), it.person());
            }
            case UpwardReportSubmitted it -> {
                it.to().forEach(post -> draft.named = draft.named.with(post));
                change(draft, it.report(), one -> one.submitted(it));
                say(draft, spot, it, it.post(), it.person());
            }
            case UpwardReportReturned it -> {
                change(draft, it.report(), one -> one.returned(it));
                say(draft, spot, it, it.post(), it.person());
            }
            case UpwardReportSignedOff it -> {
                change(draft, it.report(), one -> one.signedOff(it));
                say(draft, spot, it, it.post(), it.person());
            }
            case UpwardReportDiscarded it -> {
                change(draft, it.report(), UpwardReportView::discarded);
                say(draft, spot, it, it.post(), it.person());
            }
            case UpwardReportSent it -> {
                change(draft, it.report(), one -> one.sent(it));
                say(draft, spot, it, it.post(), it.person());
            }
            case UpwardReportSending it -> {
                change(draft, it.report(), one -> one.sending(it));
                say(draft, spot, it, it.post(), it.person());
            }
            case UpwardReportFailed it -> {
                change(draft, it.report(), one -> one.failed(it));
                say(draft, spot, it, null, null);
            }
            case UpwardReportOverdue it -> {
                change(draft, it.report(), one -> one.pressed(it));
                say(draft, spot, it, null, null);
            }
        }
        Leaving.afterAct(draft, event.incident());
    }

    /** Each report says to which offices it can go. */
    static void apply(Draft draft, Spot spot, UpwardOfficeEvent event) {
        switch (event) {
            case UpwardOfficeDefined defined -> {
                draft.directory = draft.directory.with(defined.office());
                draft.settings =
                        draft.settings.with(SettingKind.UPWARD_OFFICES, SettingRows.of(defined.office()), spot);
                draft.families.upwardReports().byId().values().forEach(one -> draft.touch(one.key()));
            }
        }
    }

    private static void say(
            Draft draft, Spot spot, UpwardReportEvent event, @Nullable PostId post, @Nullable PersonId person) {
        draft.named = draft.named.with(post).with(person);
        Timeline.add(draft, event.incident(), spot.line(event, post, person, null));
    }

    private static void change(Draft draft, UpwardReportId id, UnaryOperator<UpwardReportView> how) {
        var known = draft.families.upwardReports().find(id.value());
        if (known != null) {
            draft.put(how.apply(known));
        }
    }
}
