package cn.liandong.contracts.samples;

import static cn.liandong.contracts.samples.AccessSamples.CONTACT_CODE;
import static cn.liandong.contracts.samples.Zhijiang.DUTY_OFFICER;
import static cn.liandong.contracts.samples.Zhijiang.OCCURRED;
import static cn.liandong.contracts.samples.Zhijiang.WU;

import cn.liandong.contracts.duty.ContactCodeCommand;
import cn.liandong.contracts.duty.ContactCodeEvent;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.notifications.Channel;
import java.util.List;

/** A code that is sent to a contact, mistyped once and then entered. */
final class ContactCodeSamples {
    static final List<DutyEvent> EVENTS = List.of(
            new ContactCodeEvent.ContactCodeAsked(
                    CONTACT_CODE, WU, Channel.WEBHOOK, DUTY_OFFICER, OCCURRED, OCCURRED.plusSeconds(600)),
            new ContactCodeEvent.ContactCodeMissed(CONTACT_CODE, WU, Channel.WEBHOOK, 4, OCCURRED.plusSeconds(40)),
            new ContactCodeEvent.ContactVerified(CONTACT_CODE, WU, Channel.WEBHOOK, OCCURRED.plusSeconds(60)));

    static final List<RosterCommand> COMMANDS = List.of(
            new ContactCodeCommand.AskContactCode(CONTACT_CODE, WU, Channel.WEBHOOK),
            new ContactCodeCommand.TryContactCode(WU, Channel.WEBHOOK, CONTACT_CODE));

    private ContactCodeSamples() {}
}
