package cn.liandong.notifier.channels.robots;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.notifier.channels.ScriptedServer;

class DingTalkRobotTest extends RobotContract {
    @Override
    Channel kind() {
        return Channel.DINGTALK;
    }

    @Override
    String codeField() {
        return "errcode";
    }

    @Override
    int codeOfBadSignature() {
        return 310000;
    }

    @Override
    String text(ScriptedServer.Request request) {
        return text(request, "/text/content");
    }

    @Override
    boolean isSigned(ScriptedServer.Request request) {
        return request.line()
                .contains("&timestamp=1795492800000&sign=c7aP%2BjBPHnVrmW83tCIsA1ZU4Ymw49y55mBrT4RErDc%3D ");
    }
}
