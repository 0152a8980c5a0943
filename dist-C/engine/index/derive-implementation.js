import { computed, groupBy, joined, nameIn } from './derived-facts.js';
/** "Văn bản nào thực hiện Nghị quyết 20?" */
export const carriedOut = (knowledge, entries) => {
    const pairs = knowledge.entries.flatMap((e) => e.kind === 'directive' ? e.implements.map((target) => ({ target, by: e })) : []);
    return [...groupBy(pairs, (p) => p.target)].flatMap(([targetId, group]) => {
        const target = entries.get(targetId);
        if (!target)
            return [];
        const by = group.map((p) => p.by);
        const vi = nameIn(target, 'vi');
        const en = nameIn(target, 'en');
        return [
            computed(`implements-${targetId}`, targetId, ['which', 'list', 'what'], {
                vi: `Theo bài báo, ${joined('vi', by.map((d) => nameIn(d, 'vi')))} thực hiện ${vi}.`,
                en: `According to the article, ${joined('en', by.map((d) => nameIn(d, 'en')))} carries out ${en}.`,
            }, {
                vi: [
                    `văn bản nào triển khai thực hiện ${vi}`,
                    `${vi} được thực hiện bằng kế hoạch nào`,
                    `kế hoạch nào thực hiện ${vi}`,
                ],
                en: [`which document implements ${en}`, `what plan carries out ${en}`],
            }, [...by, target]),
        ];
    });
};
/** "Kế hoạch 205 thực hiện nghị quyết nào?" */
export const carriesOut = (knowledge, entries) => knowledge.entries.flatMap((entry) => {
    const targets = entry.kind === 'directive' ? entry.implements.flatMap((id) => entries.get(id) ?? []) : [];
    if (targets.length === 0)
        return [];
    const vi = nameIn(entry, 'vi');
    const en = nameIn(entry, 'en');
    return [
        computed(`carries-out-${entry.id}`, entry.id, ['which', 'what', 'why'], {
            vi: `Theo bài báo, ${vi} thực hiện ${joined('vi', targets.map((t) => nameIn(t, 'vi')))}.`,
            en: `According to the article, ${en} carries out ${joined('en', targets.map((t) => nameIn(t, 'en')))}.`,
        }, {
            vi: [
                `${vi} thực hiện văn bản nào`,
                `${vi} được lập ra để thực hiện nghị quyết nào`,
                `${vi} nhằm thực hiện nghị quyết nào`,
                `${vi} căn cứ vào văn bản nào`,
                `${vi} để làm gì`,
            ],
            en: [`what does ${en} implement`, `which resolution does ${en} carry out`, `what is ${en} for`],
        }, [...targets]),
    ];
});
