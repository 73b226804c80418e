package cn.liandong.notifier;

import cn.liandong.notifier.attempts.Attempts;
import cn.liandong.notifier.communications.CommunicationsTests;
import cn.liandong.notifier.drills.DrillsRead;
import cn.liandong.notifier.receipts.DisabledChannels;
import cn.liandong.notifier.receipts.Receipts;

/** The fold of the journal `notifications`. */
public record NotifierState(
        Attempts attempts, Receipts receipts, DisabledChannels disabled, CommunicationsTests tests, DrillsRead drills) {
    public static final NotifierState EMPTY = new NotifierState(
            Attempts.NONE, Receipts.NONE, DisabledChannels.NONE, CommunicationsTests.NONE, DrillsRead.NONE);
}
