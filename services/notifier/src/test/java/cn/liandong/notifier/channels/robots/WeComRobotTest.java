package cn.liandong.notifier.channels.robots;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.notifier.channels.ScriptedServer;

class WeComRobotTest extends RobotContract {
    @Override
    Channel kind() {
        return Channel.WECOM;
    }

    @Override
    String codeField() {
        return "errcode";
    }

    @Override
    int codeOfBadSignature() {
        return 93000;
    }

    @Override
    String text(ScriptedServer.Request request) {
        return text(request, "/text/content");
    }

    @Override
    boolean isSigned(ScriptedServer.Request request) {
        return request.line().contains("sign") || request.body().contains("sign");
    }
}
