package cn.liandong.runtime.toy;

import cn.liandong.contracts.journal.Deadlines;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** What the toy remembers of one jurisdiction. */
public record ToyState(PVector<String> items, PVector<String> rang, Deadlines<ToyCommand> deadlines) {
    public static final ToyState EMPTY = new ToyState(TreePVector.empty(), TreePVector.empty(), Deadlines.none());
}
