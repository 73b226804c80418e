package cn.liandong.notifier.channels.phone;

import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.channels.isolation.ProviderFailed;
import cn.liandong.runtime.serde.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What a provider's answer means, whatever its status: many say 200 and that they did nothing. */
final class ProviderAnswers {
    private final ProviderFile file;

    ProviderAnswers(ProviderFile file) {
        this.file = file;
    }

    /** Throws {@link ProviderFailed} where the provider is in trouble itself, which counts against it. */
    CallResult read(String body) {
        var said = said(body);
        if (!said.isValueNode() || said.isNull()) {
            return CallResult.failed(FailureCode.GARBLED);
        }
        var code = said.asString();
        if (file.answer().taken().contains(code)) {
            return new CallResult.Taken();
        }
        var meaning = file.codes().getOrDefault(code, FailureCode.PROVIDER_REFUSED);
        if (meaning.again()) {
            throw new ProviderFailed(meaning.name());
        }
        return CallResult.failed(meaning);
    }

    private JsonNode said(String body) {
        try {
            var tree = Json.mapper().readTree(body);
            return tree == null
                    ? MissingNode.getInstance()
                    : tree.at(file.answer().field());
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
