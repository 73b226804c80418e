package cn.liandong.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.console.dutylogs.DutyLogFold;
import cn.liandong.console.dutylogs.DutyLogPicture;
import cn.liandong.console.papers.PaperLog;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.DutyLogEvent.NoteStruckOut;
import cn.liandong.contracts.duty.DutyLogEvent.NoteWritten;
import cn.liandong.contracts.duty.DutyNote;
import cn.liandong.contracts.duty.GapEvent.GapOpened;
import cn.liandong.contracts.duty.GapReason;
import cn.liandong.contracts.duty.HandoverItem;
import cn.liandong.contracts.duty.HandoverKind;
import cn.liandong.contracts.duty.NoteCaller;
import cn.liandong.contracts.duty.ShiftEvent.HandedOver;
import cn.liandong.contracts.duty.ShiftEvent.ReliefDue;
import cn.liandong.contracts.duty.ShiftEvent.SignedOn;
import cn.liandong.contracts.duty.WrittenNote;
import cn.liandong.contracts.ids.NoteId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A night's log as it is filed: who, when, what was written, and what was struck out of it. */
class DutyLogPaperTest {
    private static final PostId AT = City.post(City.DONGSHI_TOWN).id();
    private static final PersonId ZHANG = new PersonId("zhang-wei");
    private static final PersonId LI = new PersonId("li-na");
    private static final Instant EIGHT = Instant.parse("2026-11-24T00:00:00Z");
    private static final Instant TWENTY = Instant.parse("2026-11-24T12:00:00Z");
    private static final Map<PersonId, String> NAMES = Map.of(ZHANG, "张伟", LI, "李娜");

    private final Map<NoteId, DutyNote> texts = new HashMap<>();
    private static final List<HandoverItem> HANDED = List.of(
            new HandoverItem(HandoverKind.INCIDENT, "i1"),
            new HandoverItem(HandoverKind.FOLLOW_UP, "i1"),
            new HandoverItem(HandoverKind.INCIDENT, "i2"),
            new HandoverItem(HandoverKind.WARNING, "w1"),
            new HandoverItem(new HandoverKind("OF_A_NEWER_CONSOLE"), "x1"));

    private DutyLogPicture picture = DutyLogPicture.EMPTY;
    private long sequence;

    @Test
    void itsHeadSaysWhoSatWhenWhoCameAndWhoTookOver() {
        night();
        var paper = paper(1);
        assertThat(paper.title()).isEqualTo("董市镇值班员值班日志");
        assertThat(paper.heading())
                .containsExactly(
                        "单位：董市镇",
                        "班次：2026年11月24日 20:03 至 2026年11月25日 08:00（Asia/Shanghai）",
                        "值班人员：李娜",
                        "签到：李娜 11月24日 19:55",
                        "接班：张伟交，李娜接 11月24日 20:03",
                        "交班：当班中");
        assertThat(paper(0).heading()).contains("接班：按时换班，无交接签字", "交班：张伟交，李娜接 11月24日 20:03");
    }

    @Test
    void everyLineHasItsTimeItsTextAndItsRecorderAndWhatIsStruckOutSaysWhy() {
        night();
        var rows = paper(1).rows();
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0).cells())
                .containsExactly(
                        "11月24日\n21:00:00",
                        "记事",
                        "居民来电反映冷库附近有刺激性气味\n地点：董市镇江边\n措施：通知企业核查\n报告情况：21:05 电话报告带班领导\n来电人：陈明\n电话：199-0000-0132",
                        "李娜\n11月24日 21:02",
                        "划除：来电号码记错\n李娜 11月24日 21:10\n另有更正");
        assertThat(rows.get(0).struckOut()).isTrue();
        assertThat(rows.get(1).cells().get(4)).isEqualTo("更正前条\n需交接");
        assertThat(rows.get(1).struckOut()).isFalse();
        assertThat(rows.get(2).cells()).contains("接到事件", "事件420583-20261124-001 球罐区", "系统");
        assertThat(rows.get(3).cells()).contains("空岗", "应到未签到：张伟");
    }

    @Test
    void whatBothSignedForIsCountedByKindAndAKindThatIsNotKnownYetIsNamedAsItCame() {
        night();
        assertThat(paper(0).rows().getLast().cells())
                .contains("交接班", "张伟、李娜\n移交：突发事件 2、待续报 1、未答复的监测预警 1、OF_A_NEWER_CONSOLE 1");
    }

    @Test
    void anErasedTextIsSaidAndAChangedOneIsWarnedOf() {
        night();
        var ids = List.copyOf(texts.keySet());
        texts.replaceAll(
                (id, note) -> new DutyNote(id, note.salt(), "改过的内容", null, null, null, null, null, null, null));
        assertThat(paper(1).rows().get(1).cells().get(4)).contains("注意：内容与记录时不一致");
        ids.forEach(texts::remove);
        assertThat(paper(1).rows().get(1).cells().get(2)).isEqualTo("（内容已依法删除）");
    }

    private void night() {
        duty(EIGHT, new DutyChanged(AT, List.of(ZHANG), EIGHT, TWENTY));
        var early = TWENTY.minusSeconds(300);
        duty(early, new SignedOn(AT, LI, TWENTY, early, false));
        var until = TWENTY.plusSeconds(43_200);
        duty(TWENTY, new ReliefDue(AT, List.of(LI), TWENTY, until, TWENTY.plusSeconds(600), null));
        var handed = TWENTY.plusSeconds(180);
        duty(
                handed,
                new HandedOver(AT, ZHANG, LI, HANDED, "", handed),
                new DutyChanged(AT, List.of(LI), handed, until));
        var first = call("199-0000-0132");
        var second = call("199-0000-0133");
        var at = TWENTY.plusSeconds(3_720);
        duty(at, new NoteWritten(AT, LI, written(first, false), null, at));
        var later = TWENTY.plusSeconds(4_200);
        duty(
                later,
                new NoteStruckOut(AT, LI, first.id(), "来电号码记错", later),
                new NoteWritten(AT, LI, written(second, true), first.id(), later));
        var told = TWENTY.plusSeconds(7_200);
        picture = DutyLogFold.evolve(picture, City.entryAt(++sequence, told, City.began(1, City.DONGSHI_TOWN)));
        duty(told.plusSeconds(9), new GapOpened(AT, GapReason.UNSIGNED, List.of(ZHANG), told.plusSeconds(9)));
    }

    private static WrittenNote written(DutyNote note, boolean forRelief) {
        return new WrittenNote(note.id(), note.hash(), TWENTY.plusSeconds(3_600), null, forRelief);
    }

    private DutyNote call(String phone) {
        var note = DutyNote.of(
                "salt",
                "居民来电反映冷库附近有刺激性气味",
                "董市镇江边",
                null,
                "通知企业核查",
                null,
                null,
                "21:05 电话报告带班领导",
                new NoteCaller(null, "陈明", null, phone));
        texts.put(note.id(), note);
        return note;
    }

    private void duty(Instant at, DutyEvent... events) {
        picture = DutyLogFold.evolve(picture, City.entryAt(++sequence, at, events));
    }

    private PaperLog paper(int index) {
        return DutyLogPaper.of(new DutyLogReader.Sheet(
                City.post(City.DONGSHI_TOWN),
                City.DONGSHI_TOWN,
                sequence,
                ZoneId.of("Asia/Shanghai"),
                picture.log(AT),
                index,
                person -> NAMES.getOrDefault(person, person.value()),
                texts::get));
    }
}
