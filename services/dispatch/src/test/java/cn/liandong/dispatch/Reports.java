package cn.liandong.dispatch;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.response.UpwardReportCommand.DraftUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.SignOffUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.SubmitUpwardReport;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportDrafted;
import cn.liandong.contracts.response.UpwardReportHeading;
import cn.liandong.contracts.response.UpwardReportKind;
import cn.liandong.contracts.response.UpwardReportSection;
import cn.liandong.contracts.response.UpwardReportText;
import java.util.List;

/** Who writes upward reports in tests, and what. */
public final class Reports {
    public static final Actor OFFICER = actor("city.officer");
    public static final Actor LEADER = actor("city.leader");

    private Reports() {}

    /** The officer of the city who is on duty at this post. */
    public static Actor actor(String post) {
        return new Actor(Actor.Kind.OFFICER, null, City.ROOM, new PostId(post), new PersonId("p-" + post));
    }

    public static UpwardReportText text(String casualties) {
        return new UpwardReportText(
                "关于耀华化工北厂火灾的快报",
                List.of(
                        new UpwardReportSection(UpwardReportHeading.PLACE, "枝江市董市镇", null),
                        new UpwardReportSection(UpwardReportHeading.CASUALTIES, casualties, City.NOON)));
    }

    public static UpwardReportId draft(Story story, IncidentId incident, UpwardReportKind kind) {
        var drafted = story.asked(
                OFFICER, "draft-" + story.journal.size(), new DraftUpwardReport(incident, kind, text("3 人死亡")));
        return Story.only(UpwardReportDrafted.class, drafted).getFirst().report();
    }

    /** Drafted, submitted and signed off by the leader. */
    public static UpwardReportId signedOff(Story story, IncidentId incident, UpwardReportKind kind) {
        var id = draft(story, incident, kind);
        story.asked(OFFICER, new SubmitUpwardReport(id, 1));
        story.asked(LEADER, new SignOffUpwardReport(id, 1));
        return id;
    }
}
