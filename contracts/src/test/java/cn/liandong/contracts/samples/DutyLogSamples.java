package cn.liandong.contracts.samples;

import static cn.liandong.contracts.samples.Zhijiang.DUTY_OFFICER;
import static cn.liandong.contracts.samples.Zhijiang.HASH;
import static cn.liandong.contracts.samples.Zhijiang.INCIDENT;
import static cn.liandong.contracts.samples.Zhijiang.LEARNED;
import static cn.liandong.contracts.samples.Zhijiang.RECEIVED;
import static cn.liandong.contracts.samples.Zhijiang.WU;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyLogCommand;
import cn.liandong.contracts.duty.DutyLogEvent;
import cn.liandong.contracts.duty.DutyNote;
import cn.liandong.contracts.duty.NoteCaller;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.WrittenNote;
import cn.liandong.contracts.ids.NoteId;
import java.util.List;

/** A telephone call that was written into the duty log, struck out and corrected. */
final class DutyLogSamples {
    static final DutyNote NOTE = DutyNote.of(
            HASH,
            "居民来电反映冷库附近有刺激性气味，已请企业核查",
            "枝江市安福寺镇仙女大道",
            "不明",
            "通知镇值班员到场查看",
            "镇值班员10分钟后到场",
            "气味减弱",
            "09:45 电话报告带班领导",
            new NoteCaller("安福寺镇居民", "陈明", "居民", "199-0000-0133"));

    private static final NoteId FIRST = new NoteId("note-e3b0c44298fc1c149afbf4c8996fb924");
    private static final WrittenNote WRITTEN = new WrittenNote(FIRST, HASH, LEARNED, INCIDENT, true);
    private static final WrittenNote CORRECTED = new WrittenNote(NOTE.id(), NOTE.hash(), LEARNED, INCIDENT, true);

    static final List<DutyEvent> EVENTS = List.of(
            new DutyLogEvent.NoteWritten(DUTY_OFFICER, WU, CORRECTED, FIRST, RECEIVED),
            new DutyLogEvent.NoteStruckOut(DUTY_OFFICER, WU, FIRST, "来电号码记错", RECEIVED));

    static final List<RosterCommand> COMMANDS = List.of(
            new DutyLogCommand.WriteNote(DUTY_OFFICER, WU, WRITTEN),
            new DutyLogCommand.StrikeOutNote(DUTY_OFFICER, WU, FIRST, "来电号码记错", CORRECTED));
}
