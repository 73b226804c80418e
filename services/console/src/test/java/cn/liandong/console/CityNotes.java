package cn.liandong.console;

import cn.liandong.console.dutylogs.DutyLogs;
import cn.liandong.contracts.duty.DutyLogEvent.NoteStruckOut;
import cn.liandong.contracts.duty.DutyLogEvent.NoteWritten;
import cn.liandong.contracts.duty.DutyNote;
import cn.liandong.contracts.duty.NoteCaller;
import cn.liandong.contracts.duty.WrittenNote;

/** What stands in a town's duty log: a telephone call, struck out and corrected. */
final class CityNotes {
    static final DutyNote FIRST = call("199-0000-0132");
    static final DutyNote CORRECTED = call("199-0000-0133");

    private CityNotes() {}

    static void written(ConsoleServer server) {
        var post = City.post(City.DONGSHI_TOWN).id();
        var person = City.person(City.DONGSHI_TOWN);
        var at = City.AT.plusSeconds(60);
        for (var note : new DutyNote[] {FIRST, CORRECTED}) {
            server.bean(DutyLogs.class).told(note.id(), note, at);
        }
        server.feed(new NoteWritten(post, person, of(FIRST), null, at));
        server.feed(new NoteStruckOut(post, person, FIRST.id(), "来电号码记错", at));
        server.feed(new NoteWritten(post, person, of(CORRECTED), FIRST.id(), at));
    }

    private static WrittenNote of(DutyNote note) {
        return new WrittenNote(note.id(), note.hash(), City.AT, City.incident(1), false);
    }

    private static DutyNote call(String phone) {
        return DutyNote.of(
                "salt",
                "居民来电反映冷库附近有刺激性气味",
                "董市镇江边",
                "不明",
                "通知企业核查",
                "企业10分钟后回复",
                "气味减弱",
                "15:52 电话报告带班领导",
                new NoteCaller("董市镇居民", "陈明", "居民", phone));
    }
}
