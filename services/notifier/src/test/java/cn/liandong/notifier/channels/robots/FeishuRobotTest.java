package cn.liandong.notifier.channels.robots;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.notifier.channels.ScriptedServer;

class FeishuRobotTest extends RobotContract {
    @Override
    Channel kind() {
        return Channel.FEISHU;
    }

    @Override
    String codeField() {
        return "code";
    }

    @Override
    int codeOfBadSignature() {
        return 19021;
    }

    @Override
    String text(ScriptedServer.Request request) {
        return text(request, "/content/text");
    }

    @Override
    boolean isSigned(ScriptedServer.Request request) {
        return text(request, "/timestamp").equals("1795492800")
                && text(request, "/sign").equals("V5opfTel1k3Zp+efl9svduj9Ndj+DuenCxju8RTQiOk=");
    }
}
