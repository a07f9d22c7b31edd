/** The topic that every forum has; its messages bear no number, and none may be sent with it (tdlib/telegram-bot-api#447). */
export const GENERAL_TOPIC = 1;
