import { expect, test } from 'vitest';
import { maskAddress, maskEmail, maskIdNumber, maskName, maskPhone } from './masking.ts';

test.each([
  [maskName, '张明', '张*'],
  [maskName, '张小明', '张*明'],
  [maskName, '欧阳小明', '欧**明'],
  [maskName, '阿卜杜热合曼·买买提', '阿***提'],
  [maskName, 'Anna Maria Li', 'A*** M*** L***'],
  [maskPhone, '13800008000', '138****8000'],
  [maskPhone, '05716661234', '0571****34'],
  [maskPhone, '5556666', '555****66'],
  [maskPhone, '110', '****'],
  [maskIdNumber, '11010119900307123X', '110101********123X'],
  [maskIdNumber, 'E12345678', '*******78'],
  [maskAddress, '南坪县青禾街道云栖小区3号楼1单元', '南坪县青禾街道****'],
  [maskAddress, '文庙路18号', '文庙路****'],
  [maskAddress, '甲乙丙丁戊', '甲乙****'],
  [maskEmail, 'zhang@example.com', 'z***@example.com'],
  [maskEmail, 'nothing', '***'],
])('%o hides what would name a person in %s', (mask, given, shown) => {
  expect(mask(given)).toBe(shown);
});
