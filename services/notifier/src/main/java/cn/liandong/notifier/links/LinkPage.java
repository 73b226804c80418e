package cn.liandong.notifier.links;

import cn.liandong.contracts.response.AlertRoll;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.notifier.AlertStandings;
import cn.liandong.runtime.serde.Hashes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The pages behind a link: whole documents without a script, in Chinese and then in English. Whatever is told is escaped. */
final class LinkPage {
    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#14181f;--paper:#fff;--dim:#59616e;--act:#b3261e}
            @media(prefers-color-scheme:dark){:root{--ink:#eceff4;--paper:#14181f;--dim:#a9b1bd;--act:#c8372d}}
            body{margin:0 auto;max-width:34rem;padding:1.25rem;font:1.125rem/1.5 system-ui,sans-serif;color:var(--ink);\
            background:var(--paper);overflow-wrap:anywhere}
            h1{font-size:1.375rem}dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem}dt,small{color:var(--dim)}
            dd{margin:0}button{width:100%;min-height:4rem;border:0;border-radius:.75rem;font:600 1.5rem system-ui,sans-serif;\
            color:#fff;background:var(--act)}
            """;

    /** Nothing is loaded, nothing runs, nobody frames it; the form leads back here. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder().encodeToString(Hashes.sha256(STYLE.getBytes(StandardCharsets.UTF_8)))
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String ANSWER = """
            <form method="post"><button>应答 Answer</button></form>
            <p><small>打开本页不等于应答，请按按钮。<span lang="en">Opening this page answers nothing: press the \
            button.</span></small></p>""";

    private static final String BUTTON = """
            <form method="post"><button>签收 Acknowledge</button></form>
            <p><small>打开本页不等于签收，请按按钮。<span lang="en">Opening this page acknowledges nothing: press the \
            button.</span></small></p>""";

    private final ZoneId zone;

    LinkPage(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The alert, and how it stands.
     *
     * @param roll of an alert that each person acknowledges; null where one of a post is enough
     */
    String of(Link link, String sentence, AlertStandings.Standing standing, @Nullable AlertRoll roll) {
        return link.sending().duty() == null
                ? document("联动警报 Liandong alert", alert(link, sentence, roll) + standing(link, standing, BUTTON))
                : document(
                        "联动抽查 Liandong spot check",
                        "<p>" + escaped(sentence) + "</p>" + standing(link, standing, ANSWER));
    }

    String expired() {
        return notice(
                "链接已过期 Expired",
                "签收链接已过期。请致电值班室，或登录后签收。",
                "This link has expired. Call the duty room, or sign in and acknowledge there.");
    }

    String unknown() {
        return notice(
                "链接无效 No such link",
                "没有这个签收链接，可能复制得不完整。请从原消息重新打开，或致电值班室。",
                "There is no such link; part of it may be missing. Open it from the message again, or call the duty room.");
    }

    String refused() {
        return notice(
                "未能签收 Not acknowledged",
                "此链接不能签收这条警报。请致电值班室。",
                "This link cannot acknowledge the alert. Call the duty room.");
    }

    String later() {
        return notice(
                "请稍后再试 Try again",
                "尚不能确认是否已签收。请几秒后再按一次；再按不会重复签收。紧急时请致电值班室。",
                "It is not known yet whether it was acknowledged. Try again in a few seconds: that does no harm. If it is"
                        + " urgent, call the duty room.");
    }

    String busy() {
        return notice("请稍后再试 Try again", "无效的链接过多，请一分钟后再试。", "Too many wrong links: try again in a minute.");
    }

    private String alert(Link link, String sentence, @Nullable AlertRoll roll) {
        var subject = link.sending().subject();
        return "<p>" + escaped(sentence) + "</p><dl>"
                + row("编号 Number", subject.incidentNumber())
                + row(
                        "类别 Category",
                        subject.category().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                + row("接报 Reported", time(subject.receivedAt()))
                + (roll != null && roll.isOfSeveral() ? row("逐人签收 Each", each(roll)) : "")
                + "</dl>";
    }

    private static String each(AlertRoll roll) {
        return roll.acknowledged() + " / " + roll.asked()
                + (roll.missing() == 0 ? "" : "，还差 " + roll.missing() + " 人 (" + roll.missing() + " missing)");
    }

    private String standing(Link link, AlertStandings.Standing standing, String button) {
        var acknowledged = standing.acknowledged();
        if (acknowledged != null) {
            return acknowledged(link, acknowledged);
        }
        return standing.isStoodDown()
                ? "<p><strong>警报已解除或了结，无需签收。</strong> <span lang=\"en\">It is over: nothing is to be acknowledged.</span></p>"
                : button;
    }

    private String acknowledged(Link link, AlertAcknowledged by) {
        boolean own = link.sending().person().equals(by.person());
        var post = escaped(by.post().value());
        boolean answered = link.sending().duty() != null;
        return "<p><strong>已" + (answered ? "应答" : "签收") + (own ? "（您本人）" : "（" + post + "）") + " " + time(by.at())
                + "</strong><br><span lang=\"en\">" + (answered ? "Answered by " : "Acknowledged by ")
                + (own ? "you" : post) + ".</span></p>";
    }

    private String time(Instant at) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(at.atZone(zone));
    }

    private static String row(String name, String value) {
        return "<dt>" + name + "</dt><dd>" + escaped(value) + "</dd>";
    }

    private static String notice(String title, String chinese, String english) {
        return document(title, "<p>" + chinese + "</p><p lang=\"en\">" + english + "</p>");
    }

    private static String document(String title, String body) {
        return "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>" + title
                + "</title><style>" + STYLE + "</style></head><body><h1>" + title + "</h1>" + body
                + "</body></html>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
