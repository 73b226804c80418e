package cn.liandong.intake;

import cn.liandong.runtime.observe.Shortage;

/** Why a request was turned away, in both languages (RFC 9457). Nothing else turns a report away. */
public enum Problem {
    NOT_JSON(
            400,
            "报告不是可读的 JSON",
            "请求体必须是一个 JSON 对象，例如 {\"description\":\"液氨泄漏\"}；现在的内容无法读取。请改正后重发，或立即拨打电话。",
            "The report is not JSON that can be read",
            "The body must be one JSON object such as {\"description\":\"ammonia leak\"}, and this cannot be read. Correct it and"
                    + " send it again, or call now."),
    NOT_AN_OBJECT(
            400,
            "报告不是 JSON 对象",
            "请求体是 JSON，但不是对象；应为 {\"description\":\"液氨泄漏\"} 这样的对象。请改正后重发，或立即拨打电话。",
            "The report is not a JSON object",
            "The body is JSON but no object; an object such as {\"description\":\"ammonia leak\"} was expected. Correct it and send"
                    + " it again, or call now."),
    NOT_XML(
            400,
            "警报不是可读的 XML",
            "请求体必须是一份 CAP 1.2 警报（XML，不得含有 DOCTYPE）；现在的内容无法读取。请改正后重发，或立即拨打电话。",
            "The alert is not XML that can be read",
            "The body must be one CAP 1.2 alert (XML, without a DOCTYPE), and this cannot be read. Correct it and send it again,"
                    + " or call now."),
    NOT_AN_ALERT(
            400,
            "不是 CAP 警报",
            "请求体是 XML，但根元素不是 alert；应为一份 CAP 1.2 警报。请改正后重发，或立即拨打电话。",
            "The document is not a CAP alert",
            "The body is XML but its root is not alert; a CAP 1.2 alert was expected. Correct it and send it again, or call"
                    + " now."),
    NO_SIGNALS(
            400,
            "没有可读的监测信号",
            "请求体必须是一个 JSON 对象、对象数组、{\"signals\":[…]}，或每行一个对象（application/x-ndjson）；现在的内容无法读取。请改正后重发。",
            "There are no signals that can be read",
            "The body must be a JSON object, an array of them, {\"signals\":[…]}, or one object on each line"
                    + " (application/x-ndjson), and this cannot be read. Correct it and send it again."),
    BODY_INCOMPLETE(
            400,
            "报告没有传完",
            "请求体没有在时限内传完。请用同一个 Idempotency-Key 重发，或立即拨打电话。",
            "The report did not arrive whole",
            "The body did not arrive within the time limit. Send it again with the same Idempotency-Key, or call now."),
    BAD_PARAMETER(
            400,
            "查询参数不对",
            "查询参数 parameter 无法理解：from、to 为带时区的 ISO-8601 时间，category 为类别代码，limit 为 1 到 100，cursor 取自上一页的 next。请改正后重发。",
            "A parameter of the address is wrong",
            "The named parameter cannot be understood: from and to are ISO-8601 times with an offset, category is a category's"
                    + " name, limit 1 to 100, and cursor the next of the page before. Correct it and ask again."),
    NO_API_KEY(
            401,
            "没有密钥",
            "请求头必须是 Authorization: Bearer <密钥>。请补上密钥后重发，或立即拨打电话。",
            "There is no API key",
            "The header Authorization: Bearer <api key> was expected. Add the key and send it again, or call now."),
    UNKNOWN_API_KEY(
            401,
            "密钥无效",
            "这个密钥不存在或已停用。请向值班室索取新密钥；报告请立即拨打电话。",
            "The API key is not known",
            "The key does not exist or was withdrawn. Ask the duty room for a new one, and call to report now."),
    KEY_MAY_NOT_REPORT(
            403,
            "密钥无权报告",
            "这个密钥不属于任何属地，或不是用于报告的。请向值班室索取报告用的密钥；报告请立即拨打电话。",
            "The key may not report",
            "The key belongs to no jurisdiction, or is not for reports. Ask the duty room for one that is, and call to report"
                    + " now."),
    NOT_FOUND(
            404,
            "没有找到",
            "没有这个地址，或本单位没有这份报告。请核对报告编号。",
            "Not found",
            "There is nothing here, or your organization has sent no such report. Check the id of the report."),
    NO_RECEIPTS(
            404,
            "本系统没有回执",
            "本系统没有配置签名密钥，因此不出具回执；报告已收到，不受影响。请联系运维人员设置 LIANDONG_INTAKE_RECEIPT_KEY_FILE。",
            "There are no receipts here",
            "No key to sign with is set, so no receipts are made; reports are received all the same. Ask whoever runs the"
                    + " system to set LIANDONG_INTAKE_RECEIPT_KEY_FILE."),
    NO_ATTACHMENTS(
            404,
            "本系统不收附件",
            "本系统没有配置附件存储，因此不收照片和录音；报告已收到，不受影响。请联系运维人员设置 LIANDONG_ATTACHMENTS_FOLDER。",
            "No attachments are taken here",
            "No store of attachments is set, so no photos or recordings are taken; the report is received all the same. Ask whoever"
                    + " runs the system to set LIANDONG_ATTACHMENTS_FOLDER."),
    ATTACHMENT_EMPTY(
            400,
            "附件是空的",
            "请求体应为照片或录音文件本身，现在没有内容。请重新选择文件后再发；报告已收到，不受影响。",
            "The attachment is empty",
            "The body is expected to be the photo or recording itself, and there is nothing in it. Choose the file again and send"
                    + " it; the report is received all the same."),
    ATTACHMENT_INCOMPLETE(
            400,
            "附件没有传完",
            "附件没有传完，没有保存。请重发同一个文件；报告已收到，不受影响。",
            "The attachment did not arrive whole",
            "The attachment did not arrive whole, and nothing of it was kept. Send the same file again; the report is received all"
                    + " the same."),
    DRILL_NOT_RUNNING(
            409,
            "演练没有在进行",
            "这是一次演练的密钥，而这次演练没有在进行（尚未开始、已暂停或已结束），没有收下。演练请等导调员开始或恢复；真实情况请立即拨打电话。",
            "The drill is not running",
            "The key is a drill's, and that drill is not running: it has not begun, is paused or is over. Nothing was taken. Wait"
                    + " for its director to start or resume it, and call now if this is real."),
    REPORT_ARCHIVED(
            409,
            "突发事件已归档",
            "这份报告所属的突发事件已归档，不再收附件。请先发一份补报，附件附在补报上。",
            "The incident is archived",
            "The incident of the report is archived and takes up nothing more. Send a supplementary report, and attach it to that."),
    ATTACHMENT_TOO_LARGE(
            413,
            "附件过大",
            "附件超过了单个文件的上限（见 where），没有保存。请压缩或截短后重发；报告已收到，不受影响。",
            "The attachment is too large",
            "The attachment is larger than one file may be (see where), and nothing of it was kept. Make it smaller or shorter and"
                    + " send it again; the report is received all the same."),
    TOO_MANY_ATTACHMENTS(
            413,
            "附件太多",
            "一份报告最多 20 个附件。请发一份续报，附件附在续报上。",
            "There are too many attachments",
            "A report has at most 20 attachments. Send a follow-up, and attach it to that."),
    ATTACHMENT_TYPE(
            415,
            "附件类型不收",
            "按内容识别（见 where），这不是可收的文件。可收：照片 JPEG、PNG、WebP、HEIC；录音 AMR、MP3、M4A、AAC、OGG、WAV；短视频 MP4、WebM。请换成其中一种后重发；报告已收到，不受影响。",
            "The attachment is of a type that is not taken",
            "By its content (see where) this is no file that is taken. Taken are photos as JPEG, PNG, WebP or HEIC; recordings as"
                    + " AMR, MP3, M4A, AAC, OGG or WAV; short videos as MP4 or WebM. Send it as one of these; the report is received"
                    + " all the same."),
    ATTACHMENT_NOT_KEPT(
            503,
            "附件没有确认保存",
            "附件没有确认保存，不能算作收到。请重发同一个文件；报告已收到，不受影响。",
            "The attachment is not known to be kept",
            "The attachment is not known to be kept, so it does not count as received. Send the same file again; the report is"
                    + " received all the same."),
    ATTACHMENT_OUTCOME_UNKNOWN(
            504,
            "不知道附件是否已收到",
            "没有在时限内得到结果，附件可能已经收到。请重发同一个文件，不会重复。",
            "It is not known whether the attachment was received",
            "No outcome came in time; it may have been received. Send the same file again: it is not received twice."),
    KEY_MAY_NOT_KEEP_SITES(
            403,
            "密钥无权维护厂区",
            "厂区由本单位用正式密钥维护；试用密钥不改动任何厂区。请换用正式密钥。",
            "The key may not keep sites",
            "A site is kept by its own organization's key for real reports; a key for trials changes none. Use the other key."),
    NO_SUCH_SITE(
            404,
            "没有这个厂区",
            "本单位没有这个编号的厂区，或这个编号已被占用。请核对编号，新厂区请换一个编号。",
            "There is no such site",
            "Your organization has no site of this id, or the id is taken. Check it, and give a new site another id."),
    SITE_CHANGED_SINCE(
            409,
            "厂区已被修改",
            "读取之后厂区已被修改，没有保存。请用 GET /v1/sites 重新读取，在新的版本上修改。",
            "The site was changed since",
            "Somebody changed the site since it was read, and nothing was kept. Read it again by GET /v1/sites, and change that."),
    SITE_UNFIT(
            400,
            "厂区信息不合要求",
            "没有保存。应有名称和坐标（度），坐标在本属地乡镇内；数量大于零；应急岗位属于本单位。where 指出问题所在。",
            "The site cannot be kept",
            "Nothing was kept. A name and coordinates in degrees within a town here are expected, amounts above zero, and responders"
                    + " that are posts of your own. The field where says what is wrong."),
    METHOD_NOT_ALLOWED(
            405,
            "不支持这种请求",
            "报告用 POST /v1/reports 提交，续报用 POST /v1/reports/{编号}/follow-ups，进展用 GET /v1/reports/{编号} 查询。",
            "The method is not allowed",
            "A report is sent by POST /v1/reports, what goes on from it by POST /v1/reports/{id}/follow-ups, and it is asked"
                    + " after by GET /v1/reports/{id}."),
    TOO_LARGE(
            413,
            "报告过大",
            "请求体最多 256 KiB。请缩短后重发（图片等另行报送），或立即拨打电话。",
            "The report is too large",
            "A body has at most 256 KiB. Shorten it (pictures go another way) and send it again, or call now."),
    NOT_JSON_TYPE(
            415,
            "内容类型不是 JSON",
            "Content-Type 应为 application/json，且不得压缩（没有 Content-Encoding）。请改正后重发，或立即拨打电话。",
            "The content type is not JSON",
            "Content-Type must be application/json, and the body not compressed (no Content-Encoding). Correct it and send it"
                    + " again, or call now."),
    NOT_XML_TYPE(
            415,
            "内容类型不是 XML",
            "Content-Type 应为 application/cap+xml、application/xml 或 text/xml，且不得压缩（没有 Content-Encoding）。请改正后重发，或立即拨打电话。",
            "The content type is not XML",
            "Content-Type must be application/cap+xml, application/xml or text/xml, and the body not compressed (no"
                    + " Content-Encoding). Correct it and send it again, or call now."),
    KEY_REUSED(
            422,
            "Idempotency-Key 已用于另一份报告",
            "同一个 Idempotency-Key 已经用于内容不同的报告；那一份已经收到。新的报告请换一个新的 Idempotency-Key。",
            "The Idempotency-Key was used for another report",
            "The same key came with another body before; that report was received. Send a new report under a new key."),
    TOO_MANY_UNVERIFIED(
            429,
            "未核实的报告太多",
            "没有密钥或厂区链接的报告，一分钟内已经太多，这一份没有收下。请立即拨打电话，或一分钟后用同一个 Idempotency-Key 重发。",
            "Too many reports that nobody answers for",
            "Too many reports without a key or a site link came within a minute, and this one was not taken. Call now, or send it"
                    + " again after a minute with the same Idempotency-Key."),
    TEXT_MISSING(
            400,
            "没有说明原因",
            "无法执行指令时须说明原因：{\"text\":\"…\"}。请补上后重发。",
            "The text is missing",
            "Whoever cannot do what was ordered says why: {\"text\":\"…\"}. Add it and send it again."),
    TEXT_UNFIT(
            400,
            "文字不合要求",
            "text 应为文字，最多 1000 个字符，除换行和制表符外不得有控制字符。请改正后重发。",
            "The text is unfit",
            "text is a text of at most 1 000 characters, without control characters but tabs and ends of lines. Correct it and"
                    + " send it again."),
    KEY_MAY_NOT_ANSWER(
            403,
            "密钥无权答复",
            "只有被指令单位的正式密钥可以答复这条指令；试用密钥不能。请核对密钥。",
            "The key may not answer",
            "Only a key of the organization that was ordered answers the instruction, and none for trials. Check the key."),
    NO_SUCH_INSTRUCTION(
            404,
            "没有这条指令",
            "这份报告的事件没有给本单位的这条指令。请用 GET /v1/reports/{编号} 核对指令编号。",
            "There is no such instruction",
            "For the incident of this report no such instruction was given to this organization. Check its id by GET"
                    + " /v1/reports/{id}."),
    INSTRUCTION_OVER(
            409,
            "指令不再等待答复",
            "这条指令已经答复、办结或撤回。请用 GET /v1/reports/{编号} 查看；如需更正，请电话联系下达单位。",
            "The instruction waits for no answer",
            "The instruction is answered, accepted or withdrawn. See GET /v1/reports/{id}, and call whoever gave it to correct"
                    + " an answer."),
    OUTCOME_UNKNOWN(
            504,
            "不知道是否已生效",
            "没有在时限内得到结果，可能已经生效。请用同一个 Idempotency-Key 重发。",
            "It is not known whether it was done",
            "No outcome came in time; it may have been done. Send it again with the same Idempotency-Key."),
    OVER_QUOTA(
            429,
            "超过限额",
            "这个密钥一分钟内的请求超过限额，这一次没有处理；首报不受限额影响。请在 Retry-After 的秒数之后用同一个 Idempotency-Key 重发，紧急情况请立即拨打电话。",
            "Over the quota",
            "More came under this key within a minute than its quota, and this was not done; an initial report always is taken."
                    + " Send it again after the seconds of Retry-After with the same Idempotency-Key, and call if it is urgent."),
    TOO_MANY_STREAMS(
            429,
            "同时跟踪的报告过多",
            "同一密钥同时打开的进展推送过多。请关闭不用的，稍后再连；进展也可用 GET /v1/reports/{编号} 查询。",
            "Too many reports are followed at the same time",
            "This key follows too many reports at the same time. Close what is not read and come again later, or ask by GET"
                    + " /v1/reports/{id}."),
    STARTING(
            503,
            "系统正在启动",
            "系统正在启动，报告没有收下。请稍候用同一个 Idempotency-Key 重发，或立即拨打电话。",
            "The system is starting",
            "The system is starting and did not take the report. Send it again in a moment with the same Idempotency-Key, or"
                    + " call now."),
    BUSY(
            503,
            "系统繁忙",
            "同时到达的请求太多，这一次没有处理，报告没有收下。请在 Retry-After 的秒数之后用同一个 Idempotency-Key 重发，或立即拨打电话。",
            "The system is busy",
            "More came at the same time than can be seen to, and this was not done; no report was taken. Send it again after the"
                    + " seconds of Retry-After with the same Idempotency-Key, or call now."),
    NOT_KEPT(
            503,
            "报告没有确认保存",
            "报告没有确认写入磁盘，不能算作收到。请用同一个 Idempotency-Key 重发，或立即拨打电话。",
            "The report is not known to be kept",
            "The report is not known to be on disk, so it does not count as received. Send it again with the same"
                    + " Idempotency-Key, or call now."),
    NO_SPACE(
            503,
            "存储空间不足",
            "存储空间不足，报告没有收下。请立即拨打电话，并用同一个 Idempotency-Key 继续重发。",
            "There is too little space left",
            "There is too little space left, and the report was not taken. Call now, and go on sending it with the same"
                    + " Idempotency-Key."),
    NO_MEMORY(
            503,
            "系统已满",
            "突发事件太多，系统内存不足，报告没有收下。请立即拨打电话，并用同一个 Idempotency-Key 继续重发。",
            "The system is full",
            "There are so many incidents that too little memory is left, and the report was not taken. Call now, and go on"
                    + " sending it with the same Idempotency-Key.");

    private final int status;
    private final String title;
    private final String detail;
    private final String englishTitle;
    private final String englishDetail;

    Problem(int status, String title, String detail, String englishTitle, String englishDetail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.englishTitle = englishTitle;
        this.englishDetail = englishDetail;
    }

    public static Problem of(Shortage shortage) {
        return switch (shortage) {
            case SPACE -> NO_SPACE;
            case MEMORY -> NO_MEMORY;
        };
    }

    public int status() {
        return status;
    }

    public String title(boolean inEnglish) {
        return inEnglish ? englishTitle : title;
    }

    public String detail(boolean inEnglish) {
        return inEnglish ? englishDetail : detail;
    }
}
