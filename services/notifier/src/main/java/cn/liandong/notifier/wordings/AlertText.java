package cn.liandong.notifier.wordings;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import java.time.ZoneId;

/**
 * What is to be worded.
 *
 * @param repeat it may have reached the person before
 * @param appended stands whole before the last mark: a link, how to reply; empty where there is nothing
 */
public record AlertText(
        AlertSubject subject, boolean repeat, ZoneId zone, Language language, Channel channel, String appended) {}
