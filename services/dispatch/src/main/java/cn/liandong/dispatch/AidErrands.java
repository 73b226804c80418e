package cn.liandong.dispatch;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.AidCommand;
import cn.liandong.contracts.response.AidEnd;
import cn.liandong.contracts.response.AidEvent;
import cn.liandong.contracts.response.AidEvent.AidDeclined;
import cn.liandong.contracts.response.AidEvent.AidLapsed;
import cn.liandong.contracts.response.AidEvent.AidRequested;
import cn.liandong.contracts.response.AidEvent.AidUnitMoved;
import cn.liandong.contracts.response.AidEvent.AidWithdrawn;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.runtime.errand.Errand;
import org.jspecify.annotations.Nullable;

/** What of mutual aid each side has to tell the other. */
final class AidErrands {
    private AidErrands() {}

    static @Nullable Errand follow(Jurisdiction from, ResponseEvent event) {
        return switch (event) {
            case AidEvent.OfAskingSide asking -> to(asking.of(), command(from, asking));
            case AidEvent.OfHome home -> to(home.by(), command(home));
            default -> null;
        };
    }

    private static Errand to(Jurisdiction jurisdiction, AidCommand command) {
        return new Errand(Topics.DISPATCH, jurisdiction, command);
    }

    private static AidCommand command(Jurisdiction from, AidEvent.OfAskingSide event) {
        return switch (event) {
            case AidRequested by -> new AidCommand.AskAid(by.request());
            case AidWithdrawn by -> new AidCommand.CallOffAid(by.aid(), by.incident(), from, by.end());
            case AidLapsed by -> new AidCommand.CallOffAid(by.aid(), by.incident(), from, AidEnd.LAPSED);
        };
    }

    private static AidCommand command(AidEvent.OfHome event) {
        return switch (event) {
            case AidUnitMoved by -> new AidCommand.ReportAidUnit(by.aid(), by.unit(), by.state(), by.at());
            case AidDeclined by -> new AidCommand.ReportAidDeclined(by.aid(), by.reason(), by.text(), by.at());
        };
    }
}
