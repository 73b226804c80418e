package cn.liandong.dispatch.levels;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.ContingencyPlan.ChecklistItem;
import cn.liandong.contracts.response.LevelEvent.AddedItem;
import java.time.Instant;
import java.util.List;

/**
 * One line of an incident's checklist.
 *
 * @param organization whose it is
 * @param to the posts that are told
 * @param round how often it has been asked for, from 1
 */
public record Listed(
        ChecklistItem item, OrganizationId organization, List<PostId> to, int round, Instant dueAt, State state) {

    /** What became of it. */
    public enum State {
        OPEN,
        TICKED,
        /** It need not be done here. */
        RULED_OUT,
        /** It was not done, and the level that asked for it holds no more. */
        DROPPED
    }

    static Listed of(AddedItem added) {
        return new Listed(added.item(), added.organization(), added.to(), added.round(), added.dueAt(), State.OPEN);
    }

    String name() {
        return item.name();
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    Listed in(State next) {
        return new Listed(item, organization, to, round, dueAt, next);
    }

    Listed again(int nextRound, Instant nextDueAt) {
        return new Listed(item, organization, to, nextRound, nextDueAt, State.OPEN);
    }
}
