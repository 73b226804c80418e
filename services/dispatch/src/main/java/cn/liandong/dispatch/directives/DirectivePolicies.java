package cn.liandong.dispatch.directives;

import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.response.DirectiveAnswer;
import cn.liandong.contracts.response.DirectiveCommand;
import cn.liandong.contracts.response.DirectiveCommand.AcceptAnswer;
import cn.liandong.contracts.response.DirectiveCommand.AnswerDirective;
import cn.liandong.contracts.response.DirectiveCommand.ReturnAnswer;
import cn.liandong.dispatch.Texts;
import cn.liandong.dispatch.directives.Directive.State;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may answer a directive, and who may say what becomes of the answer. The first rule that refuses wins. */
public final class DirectivePolicies {
    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record DirectivePolicy(String code, Predicate<Asked> refuses, Function<Asked, String> says) {}

    /**
     * What was asked, of what.
     *
     * @param id as it was asked for
     * @param one null where there is none of that id
     * @param isReceiver whether an officer of the organization that was ordered asks, or its API key
     * @param isGiver whether an officer of the giver's organization, or of the city, asks
     */
    public record Asked(
            DirectiveCommand command,
            DirectiveId id,
            @Nullable Directive one,
            boolean isReceiver,
            boolean isGiver) {
        private boolean isAnswer() {
            return command instanceof AnswerDirective;
        }

        private boolean isIn(State state) {
            return one != null && one.state() == state;
        }

        private boolean isOver() {
            return one != null && !one.state().isOpen();
        }

        /** The answer that is judged; 0 where none is. */
        private int judged() {
            return switch (command) {
                case AcceptAnswer accept -> accept.number();
                case ReturnAnswer back -> back.number();
                default -> 0;
            };
        }

        private @Nullable String text() {
            return switch (command) {
                case AnswerDirective answer -> answer.text();
                case ReturnAnswer back -> back.reason();
                default -> null;
            };
        }

        private boolean isTextNeeded() {
            return command instanceof ReturnAnswer
                    || (command instanceof AnswerDirective answer && answer.answer() == DirectiveAnswer.CANNOT);
        }

        private int longest() {
            return command instanceof ReturnAnswer ? Texts.LONGEST_REASON : Texts.LONGEST;
        }
    }

    static final DirectivePolicy NO_SUCH_DIRECTIVE = new DirectivePolicy(
            "NO_SUCH_DIRECTIVE",
            asked -> asked.one() == null,
            asked -> "There is no directive " + asked.id()
                    + " in this jurisdiction. Reload the picture and choose one that is shown there.");

    static final DirectivePolicy NOT_THE_RECEIVER = new DirectivePolicy(
            "NOT_THE_RECEIVER",
            asked -> asked.isAnswer() && !asked.isReceiver(),
            asked -> "Only an officer of the organization that was ordered, or its key, answers the directive "
                    + asked.id() + ". Ask its post, or withdraw the directive if it is yours.");

    static final DirectivePolicy NOT_THE_GIVER = new DirectivePolicy(
            "NOT_THE_GIVER",
            asked -> !asked.isAnswer() && !asked.isGiver(),
            asked -> "Only an officer of the organization that gave the directive " + asked.id()
                    + ", or of the city, says what becomes of it. Ask one of them.");

    static final DirectivePolicy TEXT_MISSING = new DirectivePolicy(
            "TEXT_MISSING",
            asked -> asked.isTextNeeded() && Texts.isMissing(asked.text()),
            asked ->
                    "Whoever cannot do what was ordered, or returns an answer, says why: the text is missing. Write it.");

    static final DirectivePolicy TEXT_UNFIT = new DirectivePolicy(
            "TEXT_UNFIT",
            asked -> Texts.isUnfit(asked.text(), asked.longest()),
            asked -> "The text has at most " + asked.longest()
                    + " characters and no control characters but tabs and ends of lines. Shorten or retype it.");

    /** What comes after here is about where the directive stands; a repeat of what was done is let through before. */
    static final DirectivePolicy OVER = new DirectivePolicy(
            "OVER",
            Asked::isOver,
            asked -> "The directive " + asked.id()
                    + " is over: it was accepted or withdrawn. Give a new one if need be.");

    static final DirectivePolicy ANSWERED_ALREADY = new DirectivePolicy(
            "ANSWERED_ALREADY",
            asked -> asked.isAnswer() && asked.isIn(State.ANSWERED),
            asked -> "The directive " + asked.id()
                    + " is answered, and its giver has not judged that answer. Ask the giver to return it.");

    static final DirectivePolicy NOT_ANSWERED = new DirectivePolicy(
            "NOT_ANSWERED",
            asked -> asked.judged() != 0 && asked.isIn(State.GIVEN),
            asked -> "The directive " + asked.id() + " waits for an answer, so there is none to accept or return.");

    static final DirectivePolicy NOT_THE_LAST_ANSWER = new DirectivePolicy(
            "NOT_THE_LAST_ANSWER",
            asked -> asked.one() != null
                    && (asked.command() instanceof AcceptAnswer || asked.command() instanceof ReturnAnswer)
                    && asked.judged() != asked.one().answers(),
            asked -> "The last answer to the directive " + asked.id() + " is another one than number " + asked.judged()
                    + ". Reload the picture, read it, and judge that one.");

    private static final List<DirectivePolicy> OF_WHO_ASKS =
            List.of(NO_SUCH_DIRECTIVE, NOT_THE_RECEIVER, NOT_THE_GIVER, TEXT_MISSING, TEXT_UNFIT);

    private static final List<DirectivePolicy> ALL = List.of(
            NO_SUCH_DIRECTIVE,
            NOT_THE_RECEIVER,
            NOT_THE_GIVER,
            TEXT_MISSING,
            TEXT_UNFIT,
            OVER,
            ANSWERED_ALREADY,
            NOT_ANSWERED,
            NOT_THE_LAST_ANSWER);

    private DirectivePolicies() {}

    public static List<DirectivePolicy> all() {
        return ALL;
    }

    /** Those that hold for a repeat of what was done, too. */
    static List<DirectivePolicy> ofWhoAsks() {
        return OF_WHO_ASKS;
    }
}
