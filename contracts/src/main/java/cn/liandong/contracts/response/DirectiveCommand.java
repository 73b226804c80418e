package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What dispatch can be asked about directives 指令. */
public sealed interface DirectiveCommand extends DispatchCommand {

    /**
     * Orders an organization, or one of its units, to do something and to answer.
     *
     * @param post the one post that is told; null for the posts that answer for the organization
     * @param text 1 to 1 000 characters
     * @param answerWithinSeconds 60 to 86 400; null for the usual limit of 1 800
     */
    record GiveDirective(
            IncidentId incident,
            OrganizationId organization,
            @Nullable UnitId unit,
            @Nullable PostId post,
            String text,
            @Nullable Integer answerWithinSeconds)
            implements DirectiveCommand {}

    /**
     * The receiver answers.
     *
     * @param text up to 1 000 characters; CANNOT says why
     */
    record AnswerDirective(
            DirectiveId directive,
            DirectiveAnswer answer,
            @Nullable String text) implements DirectiveCommand {}

    /**
     * The answer will do.
     *
     * @param number of that answer, so that a page that missed the last one does not accept it unseen
     */
    record AcceptAnswer(DirectiveId directive, int number) implements DirectiveCommand {}

    /**
     * The answer will not do.
     *
     * @param number of that answer
     * @param reason 1 to 500 characters
     */
    record ReturnAnswer(DirectiveId directive, int number, String reason) implements DirectiveCommand {}

    record WithdrawDirective(DirectiveId directive) implements DirectiveCommand {}

    /**
     * A deadline: what the directive waits for has not been said.
     *
     * @param time how often it will have been pressed for, from 1
     */
    record SuperviseDirective(DirectiveId directive, DirectiveAwaits awaits, int time, Instant dueAt)
            implements DirectiveCommand {}
}
